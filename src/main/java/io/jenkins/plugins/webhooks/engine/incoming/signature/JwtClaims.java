package io.jenkins.plugins.webhooks.engine.incoming.signature;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * What a token must claim besides an end ({@code exp}), which it always needs.
 *
 * @param issuer {@code iss}; empty if anyone with the key may be it
 * @param audience that must be among {@code aud}; empty if it does not matter
 * @param skew how far clocks may differ
 */
public record JwtClaims(String issuer, String audience, Duration skew) {
    /** What is wrong with the claims, in words; empty if nothing is. */
    String fault(SignedJWT token, Instant now) {
        JWTClaimsSet claims;
        try {
            claims = token.getJWTClaimsSet();
        } catch (ParseException | RuntimeException e) {
            return "the token's claims can't be read";
        }
        if (claims == null || claims.getExpirationTime() == null) {
            return "the token never ends: it needs 'exp'";
        }
        if (!now.minus(skew).isBefore(claims.getExpirationTime().toInstant())) {
            return "the token has expired";
        }
        if (isAfter(claims.getNotBeforeTime(), now) || isAfter(claims.getIssueTime(), now)) {
            return "the token is not valid yet";
        }
        if (!issuer.isEmpty() && !issuer.equals(claims.getIssuer())) {
            return "the token's issuer is another one";
        }
        if (!audience.isEmpty() && !claims.getAudience().contains(audience)) {
            return "the token is for another audience";
        }
        return "";
    }

    private boolean isAfter(Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(skew));
    }
}
