package org.govsm.portal.queries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Message;

/**
 * Page of a query or a legal request.
 *
 * @param asked what the person wrote, for whom may know it and while it is kept
 * @param decision who answers, by when, and whether that was met
 * @param statement what may be told to anybody
 * @param may the acts that the caller may do now
 */
public record QueryView(
    StoredQuery query,
    Optional<Asked> asked,
    Decision<?> decision,
    Optional<Message> statement,
    List<StoredAct> acts,
    List<String> may,
    boolean mayErase,
    QueryWords words,
    Instant now) {

  /** What an act is called in addresses. */
  public String address(String act) {
    return DeskActs.address(act);
  }

  /** The last moment of what is next. */
  public Instant due() {
    return query.dueAt().orElseThrow();
  }
}
