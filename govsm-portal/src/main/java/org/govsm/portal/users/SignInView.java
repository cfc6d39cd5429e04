package org.govsm.portal.users;

import java.util.Map;
import org.govsm.core.decision.InputFault;

/**
 * The form to sign in.
 *
 * @param demonstration whether nobody needs to sign in
 */
public record SignInView(
    String name,
    String back,
    Map<String, InputFault> errors,
    boolean provider,
    boolean demonstration) {}
