package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractTasks.Reader;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ReadAhead;
import org.govsm.portal.web.WorkInOrder;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Work on contracts: certificates to issue and what is open, for who may issue certificates; else
 * figures to upload, for who may. Tasks that are kept are read some at a time, in their order; of
 * contracts that changed since a few are worked out, and of more it is told that they are behind.
 */
record ContractWork(Store store, TaskKeeper keeper, TaskWords taskWords, Authorisation table)
    implements WorkSource {

  private static final String ISSUE = "/contracts/{id}/certificates";
  private static final String UPLOAD = "/contracts/{id}/readings";
  private static final int FIRST = 100;
  private static final int TOGETHER = 500;

  /** So many contracts that are behind an answer works out; the others are told to be so. */
  private static final int MOST_BEHIND = 50;

  /** Whose tasks they are, on which day and in which words. */
  private record Asked(Caller caller, boolean issues, LocalDate today, Messages words) {

    private Reader reader() {
      return issues ? Reader.ISSUER : Reader.UPLOADER;
    }
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return WorkInOrder.first(
        inOrder(tx, caller, today, words, Integer.MAX_VALUE), Integer.MAX_VALUE);
  }

  @Override
  public Iterator<WorkItem> inOrder(
      Transaction tx, Caller caller, LocalDate today, Messages words) {
    return inOrder(tx, caller, today, words, MOST_BEHIND);
  }

  private Iterator<WorkItem> inOrder(
      Transaction tx, Caller caller, LocalDate today, Messages words, int most) {
    Asked asked = new Asked(caller, may(caller, ISSUE), today, words);
    List<Iterator<WorkItem>> all = new ArrayList<>();
    if (asked.issues() || may(caller, UPLOAD)) {
      Set<String> stale = keeper.kept(tx).stale(today);
      if (stale.size() > TaskKeeper.FEW) {
        keeper.bringOnBeside(store);
      }
      for (String kind : TaskWords.kinds(asked.issues())) {
        all.add(kept(tx, asked, kind, stale));
      }
      all.add(workedOut(tx, asked, first(tx, caller, stale, most)));
    }
    return new WorkInOrder(all, today);
  }

  @Override
  public int behind(Transaction tx, Caller caller, LocalDate today) {
    return may(caller, ISSUE) || may(caller, UPLOAD)
        ? Math.max(0, seen(tx, caller, keeper.kept(tx).stale(today)).size() - MOST_BEHIND)
        : 0;
  }

  private static List<String> first(Transaction tx, Caller caller, Set<String> stale, int most) {
    return seen(tx, caller, stale).stream().limit(most).toList();
  }

  /** Of some contracts those that a caller sees. */
  private static Collection<String> seen(Transaction tx, Caller caller, Set<String> some) {
    if (caller.seesEverything() || some.isEmpty()) {
      return some;
    }
    return ListedContract.seen(caller, Optional.empty())
        .ids(tx, "c.id", "c.id", 0, Integer.MAX_VALUE)
        .stream()
        .filter(some::contains)
        .toList();
  }

  @Override
  public int count(Transaction tx, Caller caller, LocalDate today, Messages words, int most) {
    Asked asked = new Asked(caller, may(caller, ISSUE), today, words);
    Set<String> stale = keeper.kept(tx).stale(today);
    if (stale.size() > TOGETHER || !(asked.issues() || may(caller, UPLOAD))) {
      return WorkSource.super.count(tx, caller, today, words, most);
    }
    long kept = keeper.kept(tx).count(caller, TaskWords.kinds(asked.issues()), stale);
    List<String> first = first(tx, caller, stale, MOST_BEHIND);
    int worked = WorkInOrder.first(workedOut(tx, asked, first), most).size();
    return (int) Math.min(kept + worked, most);
  }

  private boolean may(Caller caller, String route) {
    return table.route("POST", route).filter(rule -> rule.allows(caller)).isPresent();
  }

  private Iterator<WorkItem> kept(Transaction tx, Asked asked, String kind, Set<String> stale) {
    KeptTasks kept = keeper.kept(tx);
    return Stream.iterate(0L, from -> from + ReadAhead.rows(from, FIRST))
        .map(from -> kept.page(asked.caller(), kind, from, ReadAhead.rows(from, FIRST)))
        .takeWhile(rows -> !rows.isEmpty())
        .flatMap(List::stream)
        .filter(row -> !stale.contains(row.task().contract()))
        .map(row -> item(asked, row.task(), row.department(), row.title()))
        .iterator();
  }

  private Iterator<WorkItem> workedOut(Transaction tx, Asked asked, List<String> stale) {
    List<WorkItem> items = new ArrayList<>();
    ContractTasks.Run run = keeper.tasks().run(asked.today(), asked.reader());
    for (int from = 0; from < stale.size(); from += TOGETHER) {
      List<DatedContract> some =
          DatedContract.of(tx, stale.subList(from, Math.min(from + TOGETHER, stale.size())))
              .stream()
              .filter(one -> asked.caller().seesContract(one.department(), one.supplier()))
              .toList();
      for (WorkedContract one : run.of(tx, some)) {
        DatedContract contract = one.contract();
        one.tasks().stream()
            .filter(task -> TaskWords.kinds(asked.issues()).contains(task.kind()))
            .map(task -> item(asked, task, contract.department(), contract.title()))
            .forEach(items::add);
      }
    }
    return items.stream().sorted(WorkItem.order(asked.today())).iterator();
  }

  private WorkItem item(Asked asked, ContractTask task, String department, String title) {
    return taskWords.item(task, department, title, asked.issues(), asked.words());
  }
}
