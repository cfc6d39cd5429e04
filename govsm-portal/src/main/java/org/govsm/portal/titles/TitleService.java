package org.govsm.portal.titles;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.OfficersWords;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** Title service: puts a title in the place of another, once two officers say the same. */
record TitleService(List<TitledDesk> desks, Authorisation table, Clock clock) {

  /** A record, for who may look at it. */
  TitledRecord find(Transaction tx, String department, String id, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    return desks.stream()
        .filter(desk -> desk.has(id) && table.mayLook(by, desk.page()))
        .flatMap(desk -> desk.find(tx, department, id).stream())
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("titles.none-such", id));
  }

  /** Whether the word of who proposed the title that waits counts. */
  boolean counts(Transaction tx, TitledRecord one) {
    return one.waits()
        .filter(it -> OfficersWords.counts(tx, one.department(), it.word()))
        .isPresent();
  }

  /**
   * Says what a record is to be called: the first officer proposes a title, and another who says
   * the same puts it in place while the word of the first counts; else it is proposed anew. The
   * present title takes a proposal back.
   */
  TitledRecord say(Transaction tx, String department, String id, String said, Caller by) {
    tx.events().lock(find(tx, department, id, by).department());
    TitledRecord one = find(tx, department, id, by);
    String title = said.strip();
    if (title.isEmpty()) {
      throw ProblemException.of(Faults.at("/title", "form.missing"));
    }
    ProblemException.unlessNone(one.desk().check().faults(tx, department, id, title));
    Optional<TitledRecord.Waiting> same =
        one.waits().filter(it -> it.title().equals(title) && counts(tx, one));
    if (same.isEmpty() && one.waits().isEmpty() && one.title().equals(title)) {
      throw ProblemException.of(Faults.at("/title", "titles.same"));
    } else if (same.filter(it -> PersonKey.same(it.by(), by.actor())).isPresent()) {
      throw ProblemException.of(Faults.at("/title", "titles.own"));
    }
    String kind = same.isPresent() ? one.desk().replaced() : one.desk().proposed();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(one.desk().member(), id);
    body.put(TitledDesk.TITLE, title);
    tx.record(department, kind, Sql.cut(clock.instant()), by.actor(), body);
    return find(tx, department, id, by);
  }
}
