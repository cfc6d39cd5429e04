package org.govsm.portal.pages.security;

import java.util.List;

/**
 * Recovery codes, shown once.
 *
 * @param codes in groups
 * @param back where to go on
 */
public record RecoveryCodesView(List<String> codes, String back) {}
