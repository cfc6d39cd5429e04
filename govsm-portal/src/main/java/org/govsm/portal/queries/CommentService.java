package org.govsm.portal.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Comment service: keeps what an officer decides of the comments that wait. Their words are gone
 * once it is decided, but for those of which a query was made.
 */
record CommentService(QueryService queries) {

  private static final int LONGEST_REASON = 500;

  static void requireDesk(String department, Caller by) {
    QueryService.requireDesk(by);
    by.requireDepartment(DepartmentIds.require(department));
  }

  /**
   * Makes queries of comments.
   *
   * @param title what they are about, in words that name nobody; empty: when they were written
   * @param category the category of each; empty where it is still to be chosen
   */
  CommentsDecided take(
      Transaction tx,
      String department,
      List<String> places,
      String title,
      String category,
      Messages words,
      Caller by) {
    requireDesk(department, by);
    tx.events().lock(department);
    Map<String, Map<StoredComment, String>> made = new LinkedHashMap<>();
    Map<StoredComment, List<InputFault>> refused = new LinkedHashMap<>();
    int done = 0;
    for (StoredComment one : proposed(tx, department, places)) {
      try {
        String query = query(tx, one, title, category, words, by);
        made.computeIfAbsent(one.importId(), id -> new LinkedHashMap<>()).put(one, query);
        done++;
      } catch (ProblemException e) {
        if (e.problem().errors().isEmpty()) {
          throw e;
        }
        refused.put(one, e.problem().errors());
      }
    }
    made.forEach(
        (id, some) -> new Comments(tx).taken(department, id, some, queries.now(), by.actor()));
    return new CommentsDecided(done, refused);
  }

  private String query(
      Transaction tx, StoredComment one, String title, String category, Messages words, Caller by) {
    StoredImport of = new Comments(tx).find(one.department(), one.importId()).orElseThrow();
    Asked asked = new Comments(tx).words(one).orElse(new Asked("", ""));
    Map<String, @Nullable Object> query = new LinkedHashMap<>();
    IndianMoment at = new IndianMoment(Moments.inIndia(one.writtenAt()));
    query.put("receivedAt", at.code());
    if (!category.isEmpty()) {
      query.put("queryCategory", category);
    }
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put(
        "title",
        title.isBlank() ? words.say(Message.of("queries.comment-title").with("at", at)) : title);
    given.put("platform", of.platform());
    if (!of.account().isEmpty()) {
      given.put("account", of.account());
    }
    given.put("source", asked.source());
    given.put("asked", asked.asked());
    given.put(QueryCase.PART, query);
    given.put(QueryService.TWICE, QueryService.OTHER); // comments are told apart by their ids
    return queries.record(tx, one.department(), given, by).id();
  }

  /** Keeps that comments are no queries, and takes out their words. */
  CommentsDecided setAside(
      Transaction tx, String department, List<String> places, String reason, Caller by) {
    requireDesk(department, by);
    requireReason(reason);
    tx.events().lock(department);
    List<StoredComment> all = proposed(tx, department, places);
    Map<String, List<StoredComment>> byImport =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    StoredComment::importId, LinkedHashMap::new, Collectors.toList()));
    byImport.forEach(
        (id, some) ->
            new Comments(tx)
                .decided(
                    Comments.SET_ASIDE,
                    new Comments(tx).find(department, id).orElseThrow(),
                    some,
                    reason.strip(),
                    queries.now(),
                    by.actor()));
    return new CommentsDecided(all.size(), Map.of());
  }

  /** Takes an import back: its comments that nobody decided on count no more. */
  StoredImport withdraw(Transaction tx, StoredImport found, String reason, Caller by) {
    requireDesk(found.department(), by);
    requireReason(reason);
    tx.events().lock(found.department());
    StoredImport one = find(tx, found.department(), found.id());
    if (one.isWithdrawn()) {
      throw ProblemException.conflict(Message.of("queries.comments-withdrawn"));
    }
    List<StoredComment> open =
        new Comments(tx).of(one).stream().filter(StoredComment::isProposed).toList();
    new Comments(tx)
        .decided(Comments.WITHDRAWN, one, open, reason.strip(), queries.now(), by.actor());
    return find(tx, one.department(), one.id());
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw ProblemException.of(Faults.at("/reason", "form.missing"));
    } else if (reason.length() > LONGEST_REASON) {
      Message text = Message.of("queries.too-long").with("most", LONGEST_REASON);
      throw ProblemException.of(Faults.at("/reason", text));
    }
    DeskTexts.refuse(Map.of("reason", reason));
  }

  /** An import. */
  StoredImport find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new Comments(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("queries.no-import", id));
  }

  /** The comments that are meant; each still waits for an officer. */
  private static List<StoredComment> proposed(
      Transaction tx, String department, List<String> places) {
    if (places.isEmpty()) {
      throw ProblemException.of(Faults.at("/comments", "queries.comments-choose"));
    }
    List<StoredComment> all = new ArrayList<>();
    for (String place : places.stream().distinct().toList()) {
      Optional<StoredComment> one = comment(tx, department, place);
      if (one.filter(StoredComment::isProposed).isEmpty()) {
        Message text = Message.of("queries.comment-decided").with("comment", place);
        throw ProblemException.of(Faults.at("/comments", text));
      }
      all.add(one.get());
    }
    return all;
  }

  private static Optional<StoredComment> comment(Transaction tx, String department, String place) {
    int dot = place.lastIndexOf('.');
    return Optional.of(place)
        .filter(text -> text.matches("C-[0-9]{4}-[0-9]{1,9}\\.(0|[1-9][0-9]{0,5})"))
        .flatMap(
            text ->
                new Comments(tx)
                    .find(
                        department,
                        text.substring(0, dot),
                        Integer.parseInt(text.substring(dot + 1))));
  }

  /** Members of a body that are a list of texts. */
  static List<String> texts(Map<String, @Nullable Object> given, String name) {
    return given.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : ApiRequests.text(given, name).stream().toList();
  }
}
