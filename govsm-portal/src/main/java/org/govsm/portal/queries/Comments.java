package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;

/** Comments from files of platforms, import by import, and the words of those not decided yet. */
record Comments(Transaction tx) {

  /** The kind of event by which a file of comments is kept. */
  static final String IMPORTED = "comments.imported";

  /** The kind of event by which queries are made of comments. */
  static final String TAKEN = "comments.taken";

  /** The kind of event by which comments are no queries. */
  static final String SET_ASIDE = "comments.set-aside";

  /** The kind of event by which an import no longer counts. */
  static final String WITHDRAWN = "comments.withdrawn";

  static final StateTable IMPORT =
      StateTable.ofDepartment(
          "desk_import",
          2,
          "department text, id text, account text, layout text, content bytes, made_by text,"
              + " made_at instant, withdrawn text");

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "desk_comment",
          3,
          "department text, import_id text, comment_no number, known_by text, state text,"
              + " written_at instant, query text, content bytes");

  private static final int AT_ONCE = 400;
  private static final String WHERE = " where department = ? and import_id = ? and comment_no = ?";

  private Versions<StoredImport> imports() {
    return new Versions<>(
        tx,
        "select i.department, i.id, i.account, i.layout, i.content, i.made_by, i.made_at,"
            + " i.withdrawn from desk_import i where ",
        RecordMapper.of(StoredImport.class));
  }

  private Versions<StoredComment> rows() {
    return new Versions<>(
        tx,
        "select c.department, c.import_id, c.comment_no, c.known_by, c.state, c.written_at,"
            + " c.query, c.content from desk_comment c where ",
        RecordMapper.of(StoredComment.class));
  }

  /** An import; nothing if there is none. */
  Optional<StoredImport> find(String department, String id) {
    return imports().find("i.department = ? and i.id = ?", department, id);
  }

  /** Imports of a department, a page at a time; ordered by id. */
  List<StoredImport> page(String department, String after, int limit) {
    return imports()
        .list("i.department = ? and i.id > ? order by i.id limit ?", department, after, limit);
  }

  /** The newest imports of a department. */
  List<StoredImport> newest(String department, int limit) {
    return imports().list("i.department = ? order by i.made_at desc limit ?", department, limit);
  }

  /** The comments of an import, in the order of the file. */
  List<StoredComment> of(StoredImport one) {
    return rows()
        .list(
            "c.department = ? and c.import_id = ? order by c.comment_no",
            one.department(),
            one.id());
  }

  /** A comment; nothing if there is none. */
  Optional<StoredComment> find(String department, String importId, int number) {
    return rows()
        .find(
            "c.department = ? and c.import_id = ? and c.comment_no = ?",
            department,
            importId,
            number);
  }

  /** The comments that wait for an officer, the oldest first. */
  List<StoredComment> proposed(String department, int limit) {
    return rows()
        .list(
            "c.department = ? and c.state = ? order by c.written_at, c.import_id, c.comment_no"
                + " limit ?",
            department,
            StoredComment.PROPOSED,
            limit);
  }

  /** How many comments wait for an officer. */
  long proposed(String department) {
    return new ListQuery("desk_comment c")
        .where("c.department = ? and c.state = ?", department, StoredComment.PROPOSED)
        .count(tx);
  }

  /** Which of some comments are on record, of imports that count. */
  Set<String> known(String department, List<String> digests) {
    Set<String> known = new HashSet<>();
    for (int from = 0; from < digests.size(); from += AT_ONCE) {
      List<String> some = digests.subList(from, Math.min(from + AT_ONCE, digests.size()));
      known.addAll(
          new ListQuery("desk_comment c")
              .where("c.department = ? and c.state <> ?", department, StoredComment.WITHDRAWN)
              .in("c.known_by", some)
              .keys(
                  tx, "c.known_by", (row, context) -> row.getString(1), "c.known_by", 0, AT_ONCE));
    }
    return known;
  }

  /** The number that a new import of a department gets. */
  String next(String department, Instant at) {
    tx.events().lock(department);
    String before = "C-" + Moments.day(at).getYear() + "-";
    long number =
        new ListQuery("desk_import i")
                .where("i.department = ? and i.id like ?", department, before + "%")
                .count(tx)
            + 1;
    return Sql.id(before + number);
  }

  /** Keeps an import; the event makes its rows. The words stand apart. */
  StoredImport record(
      String department, String id, Map<String, ?> body, List<Asked> words, Instant at, String by) {
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("intake", id);
    tx.record(department, IMPORTED, at, by, whole);
    for (int i = 0; i < words.size(); i++) {
      tx.handle()
          .execute(
              "insert into desk_comment_words (department, import_id, comment_no, source, asked)"
                  + " values (?, ?, ?, ?, ?)",
              department,
              id,
              i + 1,
              words.get(i).source(),
              words.get(i).asked());
    }
    return find(department, id).orElseThrow();
  }

  /** The words of a comment; nothing once an officer has decided. */
  Optional<Asked> words(StoredComment one) {
    return tx.handle()
        .select(
            "select source, asked from desk_comment_words" + WHERE,
            one.department(),
            one.importId(),
            one.commentNo())
        .map(RecordMapper.of(Asked.class))
        .findOne();
  }

  /** Takes out the words of comments. */
  void forget(List<StoredComment> some) {
    some.forEach(
        one ->
            tx.handle()
                .execute(
                    "delete from desk_comment_words" + WHERE,
                    one.department(),
                    one.importId(),
                    one.commentNo()));
  }

  /**
   * Keeps what was decided of comments of one import.
   *
   * @param kind one of {@link #SET_ASIDE} and {@link #WITHDRAWN}
   */
  void decided(
      String kind,
      StoredImport of,
      List<StoredComment> some,
      String reason,
      Instant at,
      String by) {
    List<Object> numbers = new ArrayList<>();
    some.forEach(one -> numbers.add(BigDecimal.valueOf(one.commentNo())));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("intake", of.id());
    body.put("comments", numbers);
    body.put("reason", reason);
    tx.record(of.department(), kind, at, by, body);
    forget(some);
  }

  /** Keeps which queries were made of comments of one import. */
  void taken(
      String department,
      String importId,
      Map<StoredComment, String> queries,
      Instant at,
      String by) {
    List<Object> all = new ArrayList<>();
    queries.forEach(
        (one, query) ->
            all.add(Map.of("number", BigDecimal.valueOf(one.commentNo()), "query", query)));
    tx.record(department, TAKEN, at, by, Map.of("intake", importId, "queries", all));
    forget(List.copyOf(queries.keySet()));
  }
}
