package vn.wardpulse.identity.client;

import java.util.List;

/** What an administrator decides about a machine client. */
record ClientProfile(String nameVi, String nameEn, String unit, List<String> scopes) {}
