package org.govsm.portal.posts;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.post.FeedDrafts;
import org.govsm.governance.post.PostAct;
import org.govsm.governance.post.PostRecord;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.SearchWords;

/** The posts of departments, with every act that was done. */
public record Posts(Transaction tx) {

  /** The kinds of events, by the act. */
  static final Map<PostAct.Kind, String> KINDS =
      Map.ofEntries(
          entry(PostAct.Kind.DRAFT, "post.drafted"),
          entry(PostAct.Kind.ANSWER, "post.answered"),
          entry(PostAct.Kind.REVIEW, "post.reviewed"),
          entry(PostAct.Kind.SUBMIT, "post.submitted"),
          entry(PostAct.Kind.REQUEST_CHANGES, "post.returned"),
          entry(PostAct.Kind.RESUBMIT, "post.resubmitted"),
          entry(PostAct.Kind.CLEAR, "post.cleared"),
          entry(PostAct.Kind.SCHEDULE, "post.scheduled"),
          entry(PostAct.Kind.PUBLISH, "post.published"),
          entry(PostAct.Kind.PLACE, "post.placed"),
          entry(PostAct.Kind.TAKE_BACK, "post.taken-back"),
          entry(PostAct.Kind.RETIME, "post.retimed"),
          entry(PostAct.Kind.EXPIRE, "post.expired"),
          entry(PostAct.Kind.WITHDRAW, "post.withdrawn"),
          entry(PostAct.Kind.CORRECT, "post.corrected"),
          entry(PostAct.Kind.TAKE_DOWN, "post.taken-down"),
          entry(PostAct.Kind.ARCHIVE, "post.archived"));

  static final Pattern ID = Pattern.compile("P-\\d{4}-\\d{4,}");

  static final String STALE = "store.post-stale";

  /** Posts whose source begins with the address of another. */
  private static final int MOST_ALIKE = 1_000;

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "post",
          2,
          "department text, id text, state text, acts number, author text, begun day, moved day,"
              + " content bytes, searched text");

  static final StateTable ACCOUNT =
      StateTable.ofDepartment("post_account", 3, "department text, post text, account text");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "post_act",
              3,
              "department text, post text, act_no number, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select p.department, p.id, p.state, p.acts, p.author, p.begun, p.moved, p.content"
          + " from post p where ";

  private Versions<StoredPost> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredPost.class));
  }

  /** The number that a new post of a department gets. */
  String next(String department, LocalDate day) {
    tx.events().lock(department);
    String year = "P-" + day.getYear() + "-";
    int count =
        tx.handle()
            .select(
                "select count(*) from post where department = ? and id like ?",
                department,
                year + "%")
            .mapTo(Integer.class)
            .one();
    return Sql.id(year + String.format(Locale.ROOT, "%04d", count + 1));
  }

  /**
   * Keeps an act; the first one makes the post.
   *
   * @param before how many acts are on record
   * @throws StoreRefusal if another act was done meanwhile
   */
  StoredPost act(
      String department,
      String id,
      int before,
      PostAct act,
      String state,
      Instant at,
      String actor) {
    tx.events().lock(department);
    Versions.require(before, find(department, id).map(StoredPost::acts).orElse(0), STALE);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("post", id);
    body.put("actNo", BigDecimal.valueOf(before + 1L));
    body.put("state", state);
    body.put("on", Moments.day(at).toString());
    body.put("act", act.toPlain());
    tx.record(department, requireNonNull(KINDS.get(act.kind())), at, actor, body);
    return find(department, id).orElseThrow();
  }

  /** A post as it is now; nothing if there is none. */
  public Optional<StoredPost> find(String department, String id) {
    return now().find("p.department = ? and p.id = ?", department, id);
  }

  /** Posts of a department, a page at a time; ordered by id. */
  List<StoredPost> page(String department, String after, int limit) {
    return now()
        .list("p.department = ? and p.id > ? order by p.id limit ?", department, after, limit);
  }

  /** Some posts of a department, in the order of their ids as given. */
  List<StoredPost> all(String department, List<String> ids) {
    return now().each("p.department = ? and p.id", List.of(department), ids, StoredPost::id);
  }

  /** The posts that wait for somebody, those that have waited longest first. */
  List<StoredPost> waiting() {
    return now()
        .list("p.state not in ('WITHDRAWN', 'ARCHIVED') order by p.moved, p.department, p.id");
  }

  /** The posts that a person wrote and that are not out yet; ordered by id. */
  List<StoredPost> unpublishedOf(String department, String author) {
    return now()
        .list(
            "p.department = ? and p.author = ? and p.state in ('DRAFT', 'IN_REVIEW',"
                + " 'CHANGES_REQUESTED', 'CLEARED', 'SCHEDULED', 'EXPIRED') order by p.id",
            department,
            author);
  }

  /** The first post whose source is a page, under any of its addresses. */
  Optional<StoredPost> ofSource(String department, String source) {
    String page = FeedDrafts.page(source);
    List<String> ids =
        new ListQuery("post p")
            .where("p.department = ?", department)
            .words("p.searched", SearchWords.in(page))
            .keys(tx, "p.id", (row, context) -> row.getString(1), "p.id", 0, MOST_ALIKE);
    return all(department, ids).stream()
        .filter(
            one ->
                page.equals(
                    FeedDrafts.page(
                        StoredTree.text(StoredTree.tree(one.content(), "source"), "id"))))
        .findFirst();
  }

  /** The acts on a post, in order. */
  List<StoredPostAct> acts(StoredPost one) {
    return tx.handle()
        .select(
            "select act_no, actor, content, made_at from post_act"
                + " where department = ? and post = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredPostAct.class))
        .list();
  }

  /** The record of a post: its acts, replayed. */
  PostRecord record(StoredPost one) {
    PostRecord record = PostRecord.empty();
    for (StoredPostAct act : acts(one)) {
      record = record.with(act.act());
    }
    return record;
  }
}
