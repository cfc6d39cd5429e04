package org.govsm.portal.store;

/**
 * A row that is not as its event made it.
 *
 * @param table the table, or {@code evidence} for the bytes of a file
 * @param seq the event that says what must be there; 0 where there is none
 * @param flaw a code: {@code missing}, {@code changed}, {@code extra} (no event made it), or {@code
 *     unreadable} (the event does not say what it did)
 */
public record RowFlaw(String table, String row, long seq, String flaw) {}
