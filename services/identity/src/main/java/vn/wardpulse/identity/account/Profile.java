package vn.wardpulse.identity.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Role;

/** What an administrator decides about an account: what it is called, what it may do, and for which unit. */
record Profile(
        String nameVi,
        String nameEn,
        List<Role> roles,
        @Nullable String unit) {}
