package org.govsm.portal.web;

import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.Transaction;

/** Event details: what the sentence of an event says that its body does not, such as a sum. */
@FunctionalInterface
public interface EventDetails {

  /** The values by the names that the sentence gives them; none where they cannot be told. */
  Map<String, Object> of(Transaction tx, Event event, Messages words);
}
