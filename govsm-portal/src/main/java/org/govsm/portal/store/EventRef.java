package org.govsm.portal.store;

/**
 * An event as a row names it.
 *
 * @param seq its number in its chain
 * @param hash its hash
 */
record EventRef(long seq, String hash) {}
