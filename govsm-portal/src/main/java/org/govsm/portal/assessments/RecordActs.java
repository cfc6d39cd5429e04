package org.govsm.portal.assessments;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Acts on records that count, by the record. */
public final class RecordActs {

  private RecordActs() {}

  /**
   * An act as it is stored.
   *
   * @param madeAt when it was put on record
   */
  public record Act(String kind, Map<String, @Nullable Object> content, Instant madeAt) {

    /** The act as the domain judges it: with when it was put on record. */
    public Map<String, @Nullable Object> recorded() {
      return RecordActs.recorded(content, madeAt);
    }
  }

  /** An act with when it was put on record. */
  public static Map<String, @Nullable Object> recorded(
      Map<String, @Nullable Object> content, Instant madeAt) {
    Map<String, @Nullable Object> act = new LinkedHashMap<>(content);
    Instant second = madeAt.truncatedTo(ChronoUnit.SECONDS);
    act.put(ActTime.RECORDED, new IndianMoment(Moments.inIndia(second)).code());
    return act;
  }

  private record Row(String record, Act act, boolean counts) {}

  /**
   * Reads the acts of some records.
   *
   * @param table the table of acts
   * @param column the column that names the record
   * @param ids some hundreds at most
   * @return those that count, in order; a record of which none counts is left out
   */
  public static Map<String, List<Act>> of(
      Transaction tx,
      String table,
      String column,
      String department,
      List<String> ids,
      RecordLimit limit) {
    Map<String, List<Act>> acts = new LinkedHashMap<>();
    List<Object> values = new ArrayList<>(List.of(department));
    values.addAll(ids);
    tx
        .handle()
        .select(
            "select "
                + column
                + " as record, kind, content, event_no, made_at from "
                + table
                + " where department = ? and "
                + column
                + " in ("
                + String.join(", ", Collections.nCopies(ids.size(), "?"))
                + ") order by "
                + column
                + ", act_no",
            values.toArray())
        .map(
            (row, context) -> {
              Instant made = Sql.instant(row, "made_at");
              return new Row(
                  row.getString("record"),
                  new Act(row.getString("kind"), StoredTree.read(row.getBytes("content")), made),
                  limit.counts(row.getLong("event_no"), made));
            })
        .list()
        .stream()
        .filter(Row::counts)
        .forEach(row -> acts.computeIfAbsent(row.record(), id -> new ArrayList<>()).add(row.act()));
    return acts;
  }
}
