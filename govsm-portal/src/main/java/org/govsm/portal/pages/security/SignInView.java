package org.govsm.portal.pages.security;

import java.util.Map;
import org.govsm.core.decision.Fault;

/**
 * The form to sign in.
 *
 * @param demonstration whether nobody needs to sign in
 */
public record SignInView(
    String name, String back, Map<String, Fault> errors, boolean provider, boolean demonstration) {}
