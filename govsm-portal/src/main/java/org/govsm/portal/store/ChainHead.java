package org.govsm.portal.store;

/**
 * The last event of a chain.
 *
 * @param department whose chain it is
 * @param seq the number of the event
 * @param hash its hash
 */
public record ChainHead(String department, long seq, String hash) {}
