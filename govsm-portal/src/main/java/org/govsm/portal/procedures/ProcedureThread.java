package org.govsm.portal.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.Tenders;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Procedure thread: the procedures on the way of a thing, which join purchase and requirement. */
final class ProcedureThread implements ThreadSource {

  @Override
  public void begin(Transaction tx, ThreadDraft draft, Page page) {
    if (may(draft, page)) {
      of(tx, draft).forEach(one -> join(draft, one));
    }
  }

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    if (!may(draft, page)) {
      return;
    }
    List<StoredProcedure> all = of(tx, draft);
    all.forEach(one -> join(draft, one));
    draft.step(
        Place.PROCEDURE, all.stream().map(one -> new Link(named(one, page), one.page())).toList());
  }

  private static String named(StoredProcedure one, Page page) {
    return one.id() + ": " + page.words().term(one.procedure().title().code());
  }

  private static boolean may(ThreadDraft draft, Page page) {
    return draft.department().filter(page.caller()::seesDepartment).isPresent()
        && page.may("/procedures/{department}/{procedure}");
  }

  private static void join(ThreadDraft draft, StoredProcedure one) {
    draft.purchases().add(one.purchase());
    if (!one.requirement().isEmpty()) {
      draft.requirements().add(one.requirement());
    }
  }

  private static List<StoredProcedure> of(Transaction tx, ThreadDraft draft) {
    String department = draft.department().orElseThrow();
    Procedures all = new Procedures(tx);
    List<StoredProcedure> found = new ArrayList<>();
    if (draft.here() == Place.PROCEDURE) {
      all.find(department, draft.id()).ifPresent(found::add);
    } else {
      Set<String> requirements = new LinkedHashSet<>(draft.requirements());
      if (draft.here() == Place.TENDER) {
        new Tenders(tx)
            .find(department, draft.id())
            .map(StoredTender::requirement)
            .ifPresent(requirements::add);
      }
      requirements.stream()
          .filter(one -> !one.isEmpty())
          .forEach(one -> found.addAll(all.ofRequirement(department, one)));
      found.addAll(all.of(department, draft.purchases()));
    }
    Map<String, StoredProcedure> once = new LinkedHashMap<>();
    found.forEach(one -> once.putIfAbsent(one.id(), one));
    return List.copyOf(once.values());
  }
}
