package org.springframework.security.authentication;

import java.util.Collection;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

public class AnonymousAuthenticationToken implements Authentication {
    private static final long serialVersionUID = 1L;

    public AnonymousAuthenticationToken(
            String key, Object principal, Collection<? extends GrantedAuthority> authorities) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getName() {
        throw new UnsupportedOperationException();
    }
}
