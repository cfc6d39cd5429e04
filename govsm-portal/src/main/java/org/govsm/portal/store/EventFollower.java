package org.govsm.portal.store;

/**
 * Event follower: what follows in one slice from an event of another, in the transaction that wrote
 * the event. It is not asked where a chain is restored, as what followed then is an event too.
 */
@FunctionalInterface
public interface EventFollower {

  /** Does what follows; where it throws, the event is not written either. */
  void after(Transaction tx, Event event);
}
