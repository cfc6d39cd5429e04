package org.govsm.portal.queries;

import java.time.Clock;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Query desk: records queries and does acts for the demonstration, as the API does. */
public final class QueryDesk {

  private final QueryService service;

  /** Over a clock. */
  public QueryDesk(Clock clock) {
    this.service = new QueryService(clock, GivenBackContent.NONE);
  }

  /** Records a query or a legal request. */
  public void record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    service.record(tx, department, given, by);
  }

  /** Does an act. */
  public void act(
      Transaction tx,
      String department,
      String query,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    service.act(tx, service.find(tx, department, query), act, given, by);
  }
}
