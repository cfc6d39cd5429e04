package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.procurement.measurement.SubjectNames;

/**
 * Search for the first two posts of a list that may be one. A post is compared only with those
 * whose forms, lists, accounts and figures leave it open, and posts that differ in nothing but
 * their names only once.
 */
final class TwinSearch {

  /** A post by its name; whether only its day is known. */
  record Entry(String post, SubjectNames.PostMark mark, boolean day, ToldPost told) {}

  /** Which posts of a list are asked about. */
  enum Kind {
    /** Those of one minute. */
    MINUTE,
    /** Those of one day of which the time of one is not known. */
    DAY,
    /** Those of one day under ids of two forms. */
    FORMS
  }

  private final SubjectNames names;
  private final String platform;
  private final Map<Set<String>, TwinGroup.Accounts> accounts = new HashMap<>();
  private long compared;

  TwinSearch(SubjectNames names, String platform) {
    this.names = names;
    this.platform = platform;
  }

  /** How many times two posts were compared. */
  long compared() {
    return compared;
  }

  /** Whether any two names of a list may be of one post. */
  static boolean mayHave(Kind kind, Collection<SubjectNames.PostMark> marks) {
    Set<String> kinds = new HashSet<>();
    Set<SubjectNames.PostMark> series = new HashSet<>();
    boolean two = false;
    for (SubjectNames.PostMark mark : marks) {
      kinds.add(mark.kind());
      two |= mark.series().isPresent() && !series.add(mark);
    }
    return kinds.size() > 1 || two && kind != Kind.FORMS;
  }

  /** The names of the first two, in the order of the list. */
  Optional<List<String>> first(Kind kind, List<Entry> posts) {
    Slot slot = new Slot(kind, posts);
    Set<TwinGroup.Same> done = new HashSet<>();
    for (int place = 0; place < posts.size(); place++) {
      TwinGroup.Same own = slot.of.get(place);
      if (!done.contains(own)) {
        Found found = next(slot, own, place);
        if (found.place() < posts.size()) {
          return Optional.of(List.of(posts.get(place).post(), posts.get(found.place()).post()));
        } else if (!found.several()) {
          done.add(own); // those that follow have fewer to be compared with
        }
      }
    }
    return Optional.empty();
  }

  /** The place of the next that may be one with a post; whether some were said to be another. */
  private record Found(int place, boolean several) {}

  private Found next(Slot slot, TwinGroup.Same own, int place) {
    int next = slot.posts.size();
    boolean several = false;
    for (List<TwinGroup.Same> some : slot.near(own)) {
      for (TwinGroup.Same other : some) {
        compared++;
        if (slot.mayBeOne(own, other)) {
          for (int at : other.after(place)) {
            if (!areSeveral(slot.posts.get(place), slot.posts.get(at))) {
              next = Math.min(next, at);
              break;
            }
            several = true;
          }
        }
      }
    }
    return new Found(next, several);
  }

  private boolean areSeveral(Entry one, Entry other) {
    return names.areSeveral(platform, one.post(), other.post());
  }

  private boolean areOfTwo(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others)) {
      return false;
    }
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return names.doubtful(platform, all).isEmpty();
  }

  private TwinGroup.Accounts accounts(Set<String> some) {
    Set<String> alike = new HashSet<>();
    Set<Set<String>> kinds = new HashSet<>();
    for (String account : some) {
      alike.addAll(names.alike(platform, account));
      kinds.add(names.kinds(platform, account));
    }
    boolean open = some.isEmpty() || names.doubtful(platform, some).isPresent();
    return new TwinGroup.Accounts(open, alike, kinds);
  }

  /** Posts of one list in groups. */
  private final class Slot {

    private final Kind kind;
    private final List<Entry> posts;
    private final List<TwinGroup.Same> of = new ArrayList<>();
    private final Map<List<Object>, TwinGroup> byForm = new LinkedHashMap<>();
    private final Map<SubjectNames.PostMark, Map<List<Object>, TwinGroup>> bySeries =
        new HashMap<>();

    Slot(Kind kind, List<Entry> posts) {
      this.kind = kind;
      this.posts = posts;
      Map<List<Object>, TwinGroup.Same> same = new LinkedHashMap<>();
      for (Entry post : posts) {
        TwinGroup.Same one =
            same.computeIfAbsent(
                List.of(post.mark(), post.day(), post.told().all()),
                key ->
                    new TwinGroup.Same(
                        post,
                        accounts.computeIfAbsent(
                            post.told().accounts(), TwinSearch.this::accounts)));
        one.add(of.size());
        of.add(one);
      }
      same.values().forEach(this::group);
    }

    private void group(TwinGroup.Same one) {
      Entry post = one.first();
      byForm
          .computeIfAbsent(List.of(post.mark().kind(), post.day()), k -> new TwinGroup(one))
          .add(one);
      if (post.mark().series().isPresent()) {
        ToldPost told = post.told();
        bySeries
            .computeIfAbsent(post.mark(), m -> new LinkedHashMap<>())
            .computeIfAbsent(
                List.of(post.day(), told.lists(), told.isLoose(), told.figures().keySet()),
                k -> new TwinGroup(one))
            .add(one);
      }
    }

    /** At least all that may be one with some posts. */
    List<List<TwinGroup.Same>> near(TwinGroup.Same own) {
      List<List<TwinGroup.Same>> near = new ArrayList<>();
      for (TwinGroup group : byForm.values()) {
        if (!isSeries(own, group.sample()) && isAsked(own, group.sample())) {
          near.addAll(group.byAccounts(own));
        }
      }
      for (TwinGroup group : bySeries.getOrDefault(own.first().mark(), Map.of()).values()) {
        TwinGroup.Same sample = group.sample();
        if (isAsked(own, sample) && !areListed(own, sample)) {
          near.addAll(areFiguresAsked(own, sample) ? group.byFigures(own) : group.byAccounts(own));
        }
      }
      return near;
    }

    /**
     * A list, which is a file or what a source says at one instant, names a post by one id of a
     * series only. Ids of one series that no list parts, or that went out on one day, are in doubt
     * only if what was counted is the same; those of two forms always are.
     */
    boolean mayBeOne(TwinGroup.Same own, TwinGroup.Same other) {
      boolean figures = isSeries(own, other) && areFiguresAsked(own, other);
      return (!figures || own.told().isSame(other.told()))
          && !areOfTwo(own.told().accounts(), other.told().accounts());
    }

    private boolean isSeries(TwinGroup.Same own, TwinGroup.Same other) {
      return own.first().mark().kind().equals(other.first().mark().kind());
    }

    private boolean isAsked(TwinGroup.Same own, TwinGroup.Same other) {
      boolean series = isSeries(own, other);
      return switch (kind) {
        case MINUTE -> true;
        case DAY -> own.first().day() || other.first().day();
        case FORMS -> !series;
      };
    }

    private boolean areListed(TwinGroup.Same own, TwinGroup.Same other) {
      return !Collections.disjoint(own.told().lists(), other.told().lists());
    }

    private boolean areFiguresAsked(TwinGroup.Same own, TwinGroup.Same other) {
      return kind != Kind.MINUTE || own.told().isLoose() && other.told().isLoose();
    }
  }
}
