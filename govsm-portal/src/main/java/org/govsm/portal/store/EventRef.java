package org.govsm.portal.store;

/** An event as a row names it. */
record EventRef(long seq, String hash) {}
