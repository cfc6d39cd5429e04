package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.response.QueryCategory;
import org.govsm.governance.retention.LegalHold;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Query matches: what was entered before, corrections that wait, and orders that were examined. */
record QueryMatches(Transaction tx) {

  private static final String SAME_AS = "sameAs";

  /**
   * Refuses a legal request that is on record, in whatever letters it is called: its second time
   * limit would be met by nobody.
   */
  void refuseTwice(String department, String title, DeskCase request, String platform) {
    new Queries(tx)
            .now()
            .list(
                "q.department = ? and q.id >= 'L-' and q.id < 'M' and q.category = ? and q.platform"
                    + " = ? and q.received_at = ? order by q.id",
                department,
                request.category(),
                platform,
                Sql.instant(request.receivedAt()))
            .stream()
            .filter(kept -> LegalHold.of(Map.of("reference", kept.title())).isOf(title))
            .findFirst()
            .map(kept -> Message.of("queries.twice").with("query", kept.id()))
            .ifPresent(
                text -> {
                  throw ProblemException.of(Faults.at("/title", text));
                });
  }

  /** Refuses a query that is like one on record, unless somebody says that it is another. */
  void askTwice(String department, String title, DeskCase query, String platform) {
    new Queries(tx)
            .now()
            .list(
                "q.department = ? and q.id >= 'Q-' and q.id < 'R' and q.platform = ?"
                    + " and q.received_at = ? order by q.id",
                department,
                platform,
                Sql.instant(query.receivedAt()))
            .stream()
            .filter(kept -> Skeleton.same(kept.title(), title))
            .findFirst()
            .map(kept -> Message.of("queries.twice-asked").with("query", kept.id()))
            .ifPresent(
                text -> {
                  throw ProblemException.of(Faults.at("/" + QueryService.TWICE, text));
                });
  }

  /**
   * Refuses a close as the same as another query, which takes it out of the figures: the other one
   * is of the same category, came by the same platform and no later, and counts itself. Whoever
   * entered this one does not say so first, nor second where a limit of the law binds it.
   */
  void refuseSame(
      StoredQuery one, DeskCase before, Map<String, @Nullable Object> given, String actor) {
    Optional<String> same = ApiRequests.text(given, SAME_AS);
    if (same.isEmpty() || !(before instanceof QueryCase query)) {
      return;
    }
    String reason = ApiRequests.text(given, "reason").orElse("");
    ProblemException.unlessNone(FreeTexts.decisiveReason("/reason", reason));
    if (!isSame(one, query, same.get())) {
      throw ProblemException.of(Faults.at("/" + SAME_AS, "queries.not-same"));
    }
    boolean agrees =
        query.record().repeats().filter(claim -> claim.sameAs().equals(same)).isPresent();
    boolean bound = judged(one, query).filter(QueryCategory::isLimitedByLaw).isPresent();
    if ((bound || !agrees) && one.enteredBy().filter(actor::equals).isPresent()) {
      throw ProblemException.of(Faults.at("/" + SAME_AS, "queries.same-own"));
    }
  }

  /** Whether another query is one that counts in the place of this one. */
  boolean isSame(StoredQuery one, QueryCase query, String same) {
    return new Queries(tx)
        .find(one.department(), same)
        .filter(other -> !other.id().equals(one.id()) && !other.isRequest())
        .filter(other -> Platforms.isOne(other.platform(), one.platform()))
        .filter(other -> !other.receivedAt().isAfter(one.receivedAt()))
        .filter(other -> counts(other, judged(one, query)))
        .isPresent();
  }

  /** The queries that some close calls the same as another one. */
  Set<String> repeating(StoredQuery other) {
    return tx
        .handle()
        .select(
            "select query, content from desk_query_act where department = ? and kind = 'CLOSE'"
                + " order by query",
            other.department())
        .map(
            (row, context) ->
                Map.entry(row.getString("query"), StoredTree.read(row.getBytes("content"))))
        .list()
        .stream()
        .filter(act -> other.id().equals(act.getValue().get(SAME_AS)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it counts itself, under the time that binds what repeats it. */
  private boolean counts(StoredQuery other, Optional<QueryCategory> judged) {
    return DeskCase.ofActs(other, new Queries(tx).acts(other)) instanceof QueryCase query
        && query.record().sameAs().isEmpty()
        && query.record().repeats().isEmpty()
        && judged(other, query).equals(judged);
  }

  private Optional<QueryCategory> judged(StoredQuery one, QueryCase query) {
    DeskRules rules = QueryService.rules(tx, one);
    return query.record().judged(rules.standard(), rules.office()).category();
  }

  /** The legal requests of all departments of which an order with its day was examined. */
  List<StoredQuery> examined() {
    return new Queries(tx)
        .now()
        .list(
            "q.id >= 'L-' and q.id < 'M' and (q.department, q.id) in (select a.department, a.query"
                + " from desk_query_act a where a.kind = 'EXAMINE') order by q.department, q.id");
  }

  /** The closed queries of all departments whose correction waits for another officer. */
  List<StoredQuery> correctedLater() {
    return new Queries(tx)
            .now()
            .list(
                "q.state in ('CLOSED', 'MET', 'DECLINED') and (q.department, q.id) in (select"
                    + " a.department, a.query from desk_query_act a where a.kind = 'CORRECT' and"
                    + " not exists (select 1 from desk_query_act b where b.department ="
                    + " a.department and b.query = a.query and b.kind = 'CONFIRM' and b.act_no >"
                    + " a.act_no)) order by q.department, q.id")
            .stream()
            .filter(one -> one.correction().isPresent())
            .toList();
  }
}
