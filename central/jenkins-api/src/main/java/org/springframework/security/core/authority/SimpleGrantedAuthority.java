package org.springframework.security.core.authority;

import org.springframework.security.core.GrantedAuthority;

public final class SimpleGrantedAuthority implements GrantedAuthority {
    private static final long serialVersionUID = 1L;

    public SimpleGrantedAuthority(String role) {
        throw new UnsupportedOperationException();
    }
}
