package org.govsm.core.text;

/**
 * A code of an open set that languages have words for: a procedure, a fact, an answer. Its word
 * stands under {@code term.} and the code; where a language has none, the code itself is shown.
 *
 * @param code such as {@code DIRECT_PURCHASE}
 */
public record Term(String code) {}
