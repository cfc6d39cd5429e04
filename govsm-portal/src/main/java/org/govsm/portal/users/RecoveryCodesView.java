package org.govsm.portal.users;

import java.util.List;

/** Recovery codes, shown once. */
public record RecoveryCodesView(List<String> codes, String back) {}
