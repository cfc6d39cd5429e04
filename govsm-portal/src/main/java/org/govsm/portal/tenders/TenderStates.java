package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;

/**
 * States of tenders by their whole record, for everybody or for their department: a tender that is
 * published is closed once the time to bid ends, and awarded while an award stands.
 *
 * @param awarded the tenders whose award stands, as far as it is told
 */
public record TenderStates(Set<String> awarded, Instant now) {

  static final String CLOSED = "CLOSED";
  static final String AWARDED = "AWARDED";

  /** Keeps its own copy. */
  public TenderStates {
    awarded = Set.copyOf(awarded);
  }

  /** As the department sees them. */
  static TenderStates own(Transaction tx, String department, Instant now) {
    return new TenderStates(new Awards(tx).standing(department), now);
  }

  /** As everybody sees them: an award counts once it is published. */
  static TenderStates toPublic(Transaction tx, String department, Instant now) {
    return new TenderStates(new Awards(tx).published(department), now);
  }

  /** How far a tender is: a code with the words {@code tenders.state.CODE}. */
  public String of(StoredTender one) {
    if (!one.state().equals(Tenders.IS_PUBLISHED)) {
      return one.state();
    } else if (awarded.contains(one.id())) {
      return AWARDED;
    }
    return now.isAfter(one.closes()) ? CLOSED : Tenders.IS_PUBLISHED;
  }

  /** Only tenders of a state. */
  void only(ListQuery query, String state) {
    boolean stored = !List.of(Tenders.IS_PUBLISHED, CLOSED, AWARDED).contains(state);
    query.where("t.state = ?", stored ? state : Tenders.IS_PUBLISHED);
    if (stored) {
      return;
    } else if (state.equals(AWARDED)) {
      query.in("t.id", awarded);
      return;
    }
    if (!awarded.isEmpty()) {
      query.within("t.id not", awarded, "");
    }
    query.where("t.closes " + (state.equals(CLOSED) ? "<" : ">=") + " ?", Sql.instant(now));
  }
}
