package org.govsm.portal.pages.security;

import java.util.List;

/** Recovery codes, shown once. */
public record RecoveryCodesView(List<String> codes, String back) {}
