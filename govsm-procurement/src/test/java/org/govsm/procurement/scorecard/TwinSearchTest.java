package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.measurement.SubjectNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search finds what a comparison of all pairs does. */
class TwinSearchTest {

  private static final Instant AT = Instant.parse("2026-07-05T04:00:00Z");
  private static final List<String> PLATFORMS = List.of("facebook", "x", "instagram", "telegram");
  private static final List<String> ACCOUNTS =
      List.of("dept.one", "deptone", "61550000000001", "61550000000002", "Other", "dept-ONE");

  private static ReadingDraft reading(String post, String platform, String metric, long value) {
    return Reading.of(post, platform, metric)
        .window(AT, AT.plusSeconds(86_400))
        .figure(Figure.of(BigDecimal.valueOf(value)))
        .source("platform-export", AT.plusSeconds(90_000));
  }

  private static String file(int number) {
    return "sha256:" + Integer.toString(number).repeat(64);
  }

  private static TwinSearch.Entry random(
      Random random, SubjectNames names, String platform, String post, int files) {
    ToldPost told = new ToldPost();
    int readings = random.nextInt(4);
    int file = random.nextInt(files);
    for (int i = 0; i < readings; i++) {
      ReadingDraft draft =
          reading(post, platform, random.nextBoolean() ? "views" : "likes", random.nextInt(4));
      if (random.nextInt(4) > 0) {
        draft.account(ACCOUNTS.get(random.nextInt(ACCOUNTS.size())));
      }
      if (file > 0) {
        draft.evidence(Evidence.of(file(file), 2));
      }
      told.add(draft.done(), account -> names.account(platform, account));
    }
    return new TwinSearch.Entry(post, names.mark(platform, post), random.nextInt(3) == 0, told);
  }

  private static String name(Random random, int forms) {
    String number = "12215800000000" + random.nextInt(200);
    return switch (random.nextInt(forms)) {
      case 0 -> number;
      case 1 -> "pfbid02AbCdEf" + random.nextInt(50);
      case 2 -> "C8abcDEfg" + random.nextInt(10, 99);
      case 3 -> "dept_in/" + random.nextInt(90);
      default -> (random.nextBoolean() ? "Post !" : "post! ") + random.nextInt(20);
    };
  }

  /** Every post with every other, as the rules say it. */
  private static Optional<List<String>> allPairs(
      TwinSearch.Kind kind, List<TwinSearch.Entry> posts, SubjectNames names, String platform) {
    for (int i = 0; i < posts.size(); i++) {
      for (TwinSearch.Entry other : posts.subList(i + 1, posts.size())) {
        TwinSearch.Entry one = posts.get(i);
        if (areAsked(kind, one, other)
            && !names.areSeveral(platform, one.post(), other.post())
            && mayBeOne(kind, one, other)
            && !areOfTwo(one.told().accounts(), other.told().accounts(), names, platform)) {
          return Optional.of(List.of(one.post(), other.post()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean areAsked(
      TwinSearch.Kind kind, TwinSearch.Entry one, TwinSearch.Entry other) {
    boolean series = one.mark().kind().equals(other.mark().kind());
    return switch (kind) {
      case MINUTE -> true;
      case DAY -> one.day() || other.day();
      case FORMS -> !series;
    };
  }

  private static boolean mayBeOne(
      TwinSearch.Kind kind, TwinSearch.Entry one, TwinSearch.Entry other) {
    if (!one.mark().kind().equals(other.mark().kind())) {
      return true;
    }
    boolean exact = kind == TwinSearch.Kind.MINUTE;
    boolean asked = !exact || one.told().isLoose() && other.told().isLoose();
    return one.mark().series().isPresent()
        && one.mark().series().equals(other.mark().series())
        && Collections.disjoint(one.told().lists(), other.told().lists())
        && (!asked || one.told().isSame(other.told()));
  }

  private static boolean areOfTwo(
      Set<String> some, Set<String> others, SubjectNames names, String platform) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return !some.isEmpty()
        && !others.isEmpty()
        && all.size() == some.size() + others.size()
        && names.doubtful(platform, all).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TwinSearch.Kind.class)
  void the_first_two_are_those_of_all_pairs_seed_71(TwinSearch.Kind kind) {
    Random random = new Random(71);
    int found = 0;
    for (int run = 0; run < 1000; run++) {
      String platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
      int forms = 1 + random.nextInt(5);
      int files = 1 + random.nextInt(4);
      TreeMap<String, TwinSearch.Entry> posts = new TreeMap<>();
      SubjectNames names = SubjectNames.shipped();
      for (int i = random.nextInt(12); i >= 0; i--) {
        String post = name(random, forms);
        posts.put(post, random(random, names, platform, post, files));
      }
      List<String> all = new ArrayList<>(posts.keySet());
      Collections.shuffle(all, random);
      SubjectNames said = names.and(platform, all.subList(0, random.nextInt(all.size())), false);
      List<TwinSearch.Entry> list = List.copyOf(posts.values());
      Optional<List<String>> expected = allPairs(kind, list, said, platform);
      assertThat(new TwinSearch(said, platform).first(kind, list)).isEqualTo(expected);
      if (expected.isPresent()) {
        assertThat(TwinSearch.mayHave(kind, list.stream().map(TwinSearch.Entry::mark).toList()))
            .isTrue();
        found++;
      }
    }
    assertThat(found).isBetween(100, 900);
  }

  /** Posts of one day: of two files with one account, and with an account for each post. */
  private static long compared(int count, boolean accounts, boolean forms) {
    SubjectNames names = SubjectNames.shipped();
    List<TwinSearch.Entry> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String post =
          forms && i % 2 == 0 ? "pfbid02AbCdEf" + (100_000 + i) : "1221580000" + (100_000 + i);
      ToldPost told = new ToldPost();
      for (int metric = 0; metric < 2; metric++) {
        told.add(
            reading(post, "facebook", metric == 0 ? "views" : "likes", metric == 0 ? 10 : i + 1)
                .account(accounts ? "dept" + i : "dept")
                .evidence(Evidence.of(file(1 + i % 2), 2))
                .done(),
            account -> names.account("facebook", account));
      }
      posts.add(new TwinSearch.Entry(post, names.mark("facebook", post), true, told));
    }
    TwinSearch search = new TwinSearch(names, "facebook");
    assertThat(search.first(TwinSearch.Kind.DAY, posts)).isEmpty();
    return search.compared();
  }

  @Test
  void twenty_thousand_posts_of_a_day_are_compared_as_often_as_they_are_many() {
    assertThat(compared(20_000, false, false)).isLessThanOrEqualTo(2 * 20_000);
    assertThat(compared(20_000, true, false)).isLessThanOrEqualTo(2 * 20_000);
    assertThat(compared(20_000, true, true)).isLessThanOrEqualTo(2 * 20_000);
  }
}
