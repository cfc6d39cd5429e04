/**
 * What the portal keeps, in SQLite or PostgreSQL: events in a chain of hashes per procuring
 * department, the tables made of them, and files as they were given. It names no slice: each brings
 * an {@link org.govsm.portal.store.EventHandler}. Start at {@link org.govsm.portal.store.Store}.
 */
@NullMarked
package org.govsm.portal.store;

import org.jspecify.annotations.NullMarked;
