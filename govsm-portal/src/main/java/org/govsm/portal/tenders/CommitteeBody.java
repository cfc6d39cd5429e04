package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Body of a request of the committee: who is there, and what is done. */
record CommitteeBody(Map<String, @Nullable Object> body) {

  /**
   * Reads it.
   *
   * @param more the names of its members beside those of every meeting
   * @throws ProblemException for a member that is not known
   */
  static CommitteeBody of(Map<String, @Nullable Object> body, String... more) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
    List.of("present", OfficerDecisions.NAMED).forEach(rest::remove);
    List<String> known = new ArrayList<>(List.of(more));
    known.forEach(rest::remove);
    ApiRequests.only(rest, List.of(OfficerDecisions.ALONE), List.of());
    return new CommitteeBody(body);
  }

  /**
   * An order by which members are replaced.
   *
   * @throws ProblemException for a member that is not known or has another form
   */
  static ReconstitutionService.Order order(Map<String, @Nullable Object> body) {
    List<String> needed = List.of("order", "orderedOn", "reason");
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
    List.of("leaving", "joining", OfficerDecisions.NAMED).forEach(rest::remove);
    List<String> known = new ArrayList<>(needed);
    known.addAll(List.of("digest", OfficerDecisions.ALONE));
    ApiRequests.only(rest, known, needed);
    CommitteeBody read = new CommitteeBody(body);
    return new ReconstitutionService.Order(
        read.texts("leaving"),
        ReconstitutionService.members(read.trees("joining")),
        ApiRequests.text(body, "order").orElse(""),
        ApiRequests.text(body, "orderedOn").orElse(""),
        ApiRequests.text(body, "digest"),
        ApiRequests.text(body, "reason").orElse(""),
        OfficerDecisions.of(body));
  }

  /** A list of texts; none where it is left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(name)) {
      if (!(one instanceof String text)) {
        throw wrong(name);
      }
      texts.add(text);
    }
    return texts;
  }

  /** A list of trees; none where it is left out. */
  List<Map<String, @Nullable Object>> trees(String name) {
    List<Map<String, @Nullable Object>> trees = new ArrayList<>();
    for (Object one : list(name)) {
      if (!(one instanceof Map<?, ?> map)) {
        throw wrong(name);
      }
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      map.forEach((member, said) -> tree.put(String.valueOf(member), said));
      trees.add(tree);
    }
    return trees;
  }

  /** Texts by their names; none where it is left out. */
  Map<String, String> words(String name) {
    Map<String, String> words = new LinkedHashMap<>();
    ApiRequests.object(body, name)
        .forEach(
            (member, said) -> {
              if (!(said instanceof String text)) {
                throw wrong(name);
              }
              words.put(member, text);
            });
    return words;
  }

  private List<?> list(String name) {
    @Nullable Object said = body.get(name);
    if (said != null && !(said instanceof List<?>)) {
      throw wrong(name);
    }
    return said instanceof List<?> all ? all : List.of();
  }

  private static ProblemException wrong(String name) {
    return ProblemException.of(
        new InputFault("/" + name, "bids.form", Message.of("bids.form").with("name", name)));
  }
}
