package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joined facts: what a department states and what is kept of it as records, as one tree. Of one
 * thing that both tell, by its id, the record is completed by what only the department states; what
 * they tell otherwise stays side by side, so that it is found as a contradiction. A statement that
 * there is nothing, or how many there are, gives way to the records; only how many queries there
 * are in each language is kept apart, as no record holds it. An account whose last post is older
 * than one that is kept posted last when that went out.
 */
public final class JoinedFacts {

  private static final String ID = "id";
  private static final String ACCOUNTS = "accounts";
  private static final String POSTS = "posts";
  private static final String QUERIES = "queries";
  private static final String RECORDED = "recorded";
  private static final String CLEARANCE = "clearance";
  private static final String KEPT = "kept";

  /** How many there are of each language: a record holds no language of a person. */
  private static final String QUERY_TOTALS = "queryTotals";

  /**
   * That it is on record, by when it is due and until when it was open there, and when what is
   * typed was put there.
   */
  private static final Set<String> OF_RECORDS =
      Set.of(
          KEPT,
          RECORDED,
          "timePublished",
          "firstBy",
          "openUntil",
          "entryCorrectedAt",
          "entryCorrectedBy",
          "formerly",
          "entryKindCorrected",
          "otherKind",
          "declined",
          "declinedAt",
          "declinedBy",
          "declinedFor",
          "fallen",
          "restored",
          "alone",
          "metBy",
          "answeredBy",
          "recordedBy",
          "sentimentBy",
          "passedUpBy");

  /** What the acts of a record say, or leave open: no word beside it is a review. */
  private static final Set<String> OF_ACTS = Set.of(CLEARANCE, "reviewedBy", "sentiment");

  /** What one desk keeps: of each of these lists, where it keeps any. */
  private static final Set<String> REQUESTS = Set.of("orders", "complaints", "infoOrders");

  private final FactForm form;
  private final List<Object> stated = new ArrayList<>();

  private JoinedFacts(FactForm form) {
    this.form = form;
  }

  /**
   * Joins. Where records are kept, a time of an act that is only stated is by no act on record:
   * that is null under {@code recorded}. An item that is only stated is not {@code kept}, and
   * stands behind all that are.
   *
   * @param stated the tree that the department states
   * @param kept records as facts, by the name of their list, such as {@code posts}
   * @return a new tree; the trees given stay as they are
   */
  public static Map<String, @Nullable Object> of(
      Map<String, ? extends @Nullable Object> stated, Map<String, ? extends List<?>> kept) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(stated);
    kept.forEach(
        (many, records) -> {
          if (!records.isEmpty()) {
            join(tree, many, records);
          }
        });
    if (REQUESTS.stream().anyMatch(many -> isKept(kept.get(many)))) {
      REQUESTS.stream()
          .filter(many -> !isKept(kept.get(many)) && names(tree.get(many)))
          .forEach(many -> join(tree, many, List.of()));
    }
    @Nullable List<?> posts = kept.get(POSTS);
    if (posts != null && tree.containsKey(ACCOUNTS)) {
      tree.put(ACCOUNTS, LastPosts.of(posts).in(tree.get(ACCOUNTS)));
    }
    return tree;
  }

  /**
   * Which statements give way to records: that there is nothing of a list, or how many there are.
   *
   * @param stated the tree that the department states
   * @param kept the names of lists of which there are records
   * @return the names in the tree, each under the name that it has there
   */
  public static List<String> givingWay(
      Map<String, ? extends @Nullable Object> stated, Set<String> kept) {
    FactForm whole = FactForm.shipped();
    return kept.stream()
        .flatMap(many -> Stream.concat(whole.plural(many).stream(), whole.singular(many).stream()))
        .distinct()
        .filter(stated::containsKey)
        .filter(name -> !names(stated.get(name)))
        .toList();
  }

  private static boolean isKept(@Nullable List<?> records) {
    return records != null && !records.isEmpty();
  }

  /** Whether it tells of single things, and not only that there is none or how many there are. */
  private static boolean names(@Nullable Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?> one && one.containsKey(ID);
  }

  private static void join(Map<String, @Nullable Object> tree, String many, List<?> records) {
    FactForm whole = FactForm.shipped();
    Optional<FactForm> item = Optional.ofNullable(whole.member(many)).flatMap(FactForm::item);
    JoinedFacts joined =
        new JoinedFacts(
            item.orElseThrow(() -> new IllegalArgumentException(many + " is no list of facts")));
    @Nullable Object totals = tree.get(many);
    Stream.concat(whole.plural(many).stream(), whole.singular(many).stream())
        .forEach(name -> joined.take(tree.remove(name)));
    if (many.equals(QUERIES) && totals instanceof Map<?, ?>) {
      tree.putIfAbsent(QUERY_TOTALS, totals);
    }
    tree.put(many, joined.with(records));
  }

  private void take(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.stream()
          .filter(Map.class::isInstance)
          .forEach(one -> stated.add(withoutRecorded((Map<?, ?>) one)));
    } else if (value instanceof Map<?, ?> one && one.containsKey(ID)) {
      stated.add(withoutRecorded(one));
    }
  }

  /** What only a record tells of itself is not stated. */
  private static Map<?, ?> withoutRecorded(Map<?, ?> one) {
    if (OF_RECORDS.stream().noneMatch(one::containsKey)) {
      return one;
    }
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>(one);
    rest.keySet().removeAll(OF_RECORDS);
    return rest;
  }

  private List<Object> with(List<?> records) {
    if (stated.isEmpty()) {
      return new ArrayList<>(records);
    }
    Map<Object, Integer> places = new LinkedHashMap<>();
    List<Object> all = new ArrayList<>(records);
    for (Object record : records) {
      places.put(((Map<?, ?>) record).get(ID), places.size());
    }
    for (Object one : stated) {
      Integer place = places.get(((Map<?, ?>) one).get(ID));
      if (place == null) {
        all.add(timed(Map.of(), (Map<?, ?>) one, unrecorded((Map<?, ?>) one)));
      } else {
        Map<?, ?> record = (Map<?, ?>) all.get(place);
        all.set(place, timed(record, (Map<?, ?>) one, completed(form, record, (Map<?, ?>) one)));
        if (!isIn(form, record, (Map<?, ?>) one)) {
          all.add(unrecorded((Map<?, ?>) one));
        }
      }
    }
    return all;
  }

  /** What is stated beside records, marked as none of them. */
  private Map<Object, @Nullable Object> unrecorded(Map<?, ?> one) {
    Map<Object, @Nullable Object> marked = new LinkedHashMap<>(one);
    if (form.member(KEPT) != null) {
      marked.put(KEPT, false);
    }
    return marked;
  }

  /** With which times of acts only the department states. */
  private Map<?, ?> timed(
      Map<?, ?> record, Map<?, ?> stated, Map<Object, @Nullable Object> completed) {
    Map<Object, @Nullable Object> recorded = new LinkedHashMap<>();
    if (completed.get(RECORDED) instanceof Map<?, ?> known) {
      recorded.putAll(known);
    }
    @Nullable FactForm times = form.member(RECORDED);
    if (times != null) {
      times.members().keySet().stream()
          .filter(name -> stated.get(name) instanceof String && !record.containsKey(name))
          .forEach(name -> recorded.put(name, null));
    }
    if (!recorded.isEmpty()) {
      completed.put(RECORDED, recorded);
    }
    return completed;
  }

  private static Map<Object, @Nullable Object> completed(
      FactForm form, Map<?, ?> record, Map<?, ?> stated) {
    Map<Object, @Nullable Object> whole = new LinkedHashMap<>(record);
    stated.forEach(
        (name, value) -> {
          @Nullable Object known = whole.get(name);
          if (!whole.containsKey(name) && !isWholeInRecord(record, name)) {
            whole.put(name, value);
          } else if (known instanceof Map<?, ?> in
              && value instanceof Map<?, ?> more
              && !isWholeInRecord(record, name)) {
            whole.put(name, completed(below(form, name), in, more));
          }
        });
    return whole;
  }

  /** Whether a member of a kept record is what its acts say. */
  private static boolean isWholeInRecord(Map<?, ?> record, Object name) {
    return OF_ACTS.contains(String.valueOf(name)) && Boolean.TRUE.equals(record.get(KEPT));
  }

  private static FactForm below(FactForm form, Object name) {
    return Optional.ofNullable(form.member(String.valueOf(name))).orElse(form);
  }

  /** Whether nothing is stated that a record tells otherwise. */
  private static boolean isIn(FactForm form, Map<?, ?> record, Map<?, ?> stated) {
    return stated.entrySet().stream()
        .filter(
            member ->
                record.containsKey(member.getKey()) || isWholeInRecord(record, member.getKey()))
        .allMatch(
            member -> {
              @Nullable Object known = record.get(member.getKey());
              @Nullable Object said = member.getValue();
              boolean whole = isWholeInRecord(record, member.getKey());
              return (!whole || holds(known, said))
                  && isSame(below(form, member.getKey()), known, said);
            });
  }

  /** Whether a record says something of all that is stated. */
  private static boolean holds(@Nullable Object record, @Nullable Object stated) {
    return !(stated instanceof Map<?, ?> said)
        || record instanceof Map<?, ?> known
            && said.entrySet().stream()
                .allMatch(
                    member ->
                        known.containsKey(member.getKey())
                            && holds(known.get(member.getKey()), member.getValue()));
  }

  private static boolean isSame(FactForm form, @Nullable Object record, @Nullable Object stated) {
    if (record instanceof Map<?, ?> known && stated instanceof Map<?, ?> said) {
      return isIn(form, known, said);
    } else if (record instanceof String known && stated instanceof String said) {
      return Objects.equals(WordForms.alike(form, known), WordForms.alike(form, said))
          || isSameMoment(known, said);
    }
    return Objects.equals(record, stated);
  }

  /** A day says the same as an hour of it. */
  private static boolean isSameMoment(String record, String stated) {
    Optional<Moment> at = Moment.of(record);
    Optional<Moment> said = Moment.of(stated);
    return at.isPresent()
        && said.isPresent()
        && (said.get().wholeDay()
            ? said.get().day().equals(at.get().day())
            : said.get().equals(at.get()));
  }
}
