package org.govsm.portal.pages.security;

import java.util.Map;
import org.govsm.core.decision.Fault;

/**
 * The form to sign in.
 *
 * @param name what was typed as the name
 * @param back where to go on
 * @param errors what is wrong, by field
 * @param provider whether people can sign in at a provider
 * @param demonstration whether nobody needs to sign in
 */
public record SignInView(
    String name, String back, Map<String, Fault> errors, boolean provider, boolean demonstration) {}
