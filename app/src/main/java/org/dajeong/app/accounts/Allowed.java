package org.dajeong.app.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may take a route. A handler without it is closed to everyone.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    /// The roles that may; empty: whoever [#to()] says.
    Role[] value() default {};

    /// For routes that ask for no role.
    Everyone to() default Everyone.WITH_A_ROLE;

    /// Those who need no particular role.
    enum Everyone {
        /// Only the roles named.
        WITH_A_ROLE,
        /// Everyone who signed in.
        SIGNED_IN,
        /// Everyone.
        ANYBODY
    }
}
