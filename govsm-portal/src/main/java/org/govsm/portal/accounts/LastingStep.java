package org.govsm.portal.accounts;

import java.util.Map;

/**
 * A step that cannot be taken back, before it is taken.
 *
 * @param part the part of the department
 * @param title what is to be done
 * @param what the key of what will happen
 * @param action where the form goes
 * @param back where it was asked for
 * @param typed what was typed
 */
public record LastingStep(
    String department,
    String part,
    String account,
    String title,
    String what,
    String action,
    String back,
    Map<String, String> typed) {}
