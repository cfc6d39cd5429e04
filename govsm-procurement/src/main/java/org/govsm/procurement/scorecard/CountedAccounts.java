package org.govsm.procurement.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * The accounts whose figures count. Where the terms name those of a platform, no other counts;
 * where they do not, each that is read does, and several are told. Accounts are compared by their
 * one name, however a file or the terms write it; of a handle and an id nobody knows whether they
 * are one account, so figures of it are taken with a question.
 */
final class CountedAccounts {

  /**
   * An account that was read.
   *
   * @param counts whether its figures count, or may count
   * @param own the account of the terms that it may be, where nobody can tell
   */
  private record Whose(String name, boolean counts, Optional<String> own) {}

  /** An account that was read on a day. */
  private record Seen(Whose whose, boolean ofPost) {}

  /** What readings of a post say of its account. */
  private static final class Owner {

    private final LocalDate day;
    private boolean own;
    private boolean other;
    private boolean nobody;
    private Optional<Whose> unsure = Optional.empty();

    /** The account that its link names, and the other that its reading does. */
    private Optional<List<String>> two = Optional.empty();

    Owner(LocalDate day) {
      this.day = day;
    }

    void is(Optional<Whose> whose) {
      nobody |= whose.isEmpty();
      other |= whose.filter(one -> !one.counts()).isPresent();
      own |= whose.filter(one -> one.counts() && one.own().isEmpty()).isPresent();
      unsure = unsure.or(() -> whose.filter(one -> one.own().isPresent()));
    }
  }

  private final Map<String, Map<String, String>> named = new HashMap<>();
  private final Map<String, Map<String, Whose>> known = new HashMap<>();
  private final Map<String, Map<Seen, Set<LocalDate>>> seen = new HashMap<>();
  private final Map<String, Map<String, Owner>> posts = new HashMap<>();

  /** Whether a reading counts, by whose it is; where its link names somebody else, either may. */
  boolean takes(Scope scope, Reading reading, Optional<String> link) {
    String platform = reading.platform();
    if (platform.equals(Kpi.CONTRACT)) {
      return true; // what the parties count is of no account
    }
    boolean ofPost = reading.published().isPresent() || reading.account().isPresent();
    Optional<String> account = ofPost ? reading.account() : Optional.of(reading.subject());
    Optional<Whose> whose = account.map(name -> whose(scope, platform, name));
    LocalDate day = ZoneDays.of(reading.published().orElse(reading.from()), reading.zone());
    whose.ifPresent(
        one ->
            seen.computeIfAbsent(platform, code -> new HashMap<>())
                .computeIfAbsent(new Seen(one, ofPost), key -> new HashSet<>())
                .add(day));
    Optional<String> another =
        whose.flatMap(one -> link.filter(name -> isOther(scope, platform, one, name)));
    boolean counts = whose.map(Whose::counts).orElse(true);
    boolean either =
        another.filter(name -> counts || whose(scope, platform, name).counts()).isPresent();
    if (ofPost && (either || !named(scope, platform).isEmpty())) {
      Owner owner =
          posts
              .computeIfAbsent(platform, code -> new HashMap<>())
              .computeIfAbsent(reading.subject(), subject -> new Owner(day));
      owner.is(whose);
      if (either && owner.two.isEmpty()) {
        owner.two = another.map(name -> List.of(name, whose.orElseThrow().name()));
      }
    }
    return counts || either;
  }

  /** Whether an account is known not to be that which the link of its post names. */
  private static boolean isOther(Scope scope, String platform, Whose whose, String link) {
    return !whose.name().equals(link)
        && scope.names().doubtful(platform, List.of(whose.name(), link)).isEmpty();
  }

  private Whose whose(Scope scope, String platform, String written) {
    return known
        .computeIfAbsent(platform, code -> new HashMap<>())
        .computeIfAbsent(written, name -> named(scope, platform, name));
  }

  private Whose named(Scope scope, String platform, String written) {
    String name = scope.names().account(platform, written);
    Map<String, String> own = named(scope, platform);
    if (own.isEmpty() || own.containsKey(name)) {
      return new Whose(name, true, Optional.empty());
    }
    Optional<String> perhaps =
        own.keySet().stream()
            .filter(one -> scope.names().doubtful(platform, List.of(one, name)).isPresent())
            .findFirst();
    return new Whose(name, perhaps.isPresent(), perhaps.map(own::get));
  }

  /** The accounts of the terms by their one name, and as the terms write them. */
  private Map<String, String> named(Scope scope, String platform) {
    return named.computeIfAbsent(
        platform,
        code -> {
          Map<String, String> own = new LinkedHashMap<>();
          scope
              .terms()
              .payment()
              .accounts(code)
              .forEach(id -> own.putIfAbsent(scope.names().account(code, id), id));
          return own;
        });
  }

  /** Whether all that says whose a post is names an account that does not count. */
  boolean isAnothers(String platform, String post) {
    return Optional.ofNullable(posts.getOrDefault(platform, Map.of()).get(post))
        .filter(one -> one.other && !one.own && one.unsure.isEmpty() && one.two.isEmpty())
        .isPresent();
  }

  /** The question where a post counts of which nobody knows whose it is. */
  Optional<Measured> ownerless(Scope scope, Operand operand, String platform) {
    if (!operand.ofPosts()) {
      return Optional.empty();
    }
    return posts.getOrDefault(platform, Map.of()).entrySet().stream()
        .filter(post -> !post.getValue().own || post.getValue().two.isPresent())
        .filter(post -> isOf(scope, post.getValue().day))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(post -> question(scope, platform, post.getKey(), post.getValue()).stream())
        .findFirst();
  }

  private Optional<Measured> question(Scope scope, String platform, String post, Owner owner) {
    if (owner.two.isPresent()) {
      return owner.two.map(
          two ->
              Measured.held(
                  said("missing.link-owner", scope, platform)
                      .with("subject", post)
                      .with("owner", two.get(0))
                      .with("account", two.get(1))));
    } else if (owner.unsure.isPresent()) {
      return owner.unsure.map(whose -> unsure(scope, platform, whose));
    }
    return owner.nobody && !owner.other
        ? Optional.of(Measured.held(said("missing.owner", scope, platform).with("subject", post)))
        : Optional.empty();
  }

  /** The question about an account of which nobody knows whether it is one of the terms. */
  Optional<Measured> unsure(Scope scope, String platform, Collection<String> accounts) {
    if (platform.equals(Kpi.CONTRACT)) {
      return Optional.empty();
    }
    return accounts.stream()
        .map(account -> whose(scope, platform, account))
        .filter(whose -> whose.own().isPresent())
        .findFirst()
        .map(whose -> unsure(scope, platform, whose));
  }

  private static Measured unsure(Scope scope, String platform, Whose whose) {
    return Measured.held(
        said("missing.own-account", scope, platform)
            .with("account", whose.name())
            .with("own", whose.own().orElseThrow()));
  }

  /** What is to be known of the accounts that were read in the period. */
  List<Message> notes(Scope scope, Operand operand, String platform) {
    if (!seen.containsKey(platform)) {
      return List.of();
    }
    List<Message> notes = new ArrayList<>();
    Set<String> others = others(scope, platform);
    if (!others.isEmpty()) {
      notes.add(said("note.other-accounts", scope, platform).with("accounts", list(others)));
    }
    Set<String> counted = names(scope, platform, one -> one.whose().counts());
    boolean isSaid =
        operand.subject().isPresent() || !scope.terms().payment().accounts(platform).isEmpty();
    if (counted.size() > 1 && !isSaid) {
      notes.add(said("note.several-accounts", scope, platform).with("accounts", list(counted)));
    }
    return notes;
  }

  /** Accounts that were read in the period and do not count. */
  Set<String> others(Scope scope, String platform) {
    return names(scope, platform, one -> !one.whose().counts());
  }

  /** The accounts of the posts of the period that count, as far as readings say whose they are. */
  Set<String> ofPosts(Scope scope, String platform) {
    return names(scope, platform, one -> one.ofPost() && one.whose().counts());
  }

  private static List<String> list(Set<String> accounts) {
    return List.copyOf(accounts);
  }

  /** The accounts of some that were read in the period. */
  private Set<String> names(Scope scope, String platform, Predicate<Seen> which) {
    Set<String> names = new TreeSet<>();
    seen.getOrDefault(platform, Map.of())
        .forEach(
            (one, days) -> {
              if (which.test(one) && isAnyOf(scope, days)) {
                names.add(one.whose().name());
              }
            });
    return names;
  }

  private static boolean isAnyOf(Scope scope, Set<LocalDate> days) {
    for (LocalDate day : days) {
      if (isOf(scope, day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(Scope scope, LocalDate day) {
    return !day.isBefore(scope.period().from()) && day.isBefore(scope.period().until());
  }

  private static Message said(String key, Scope scope, String platform) {
    return Message.of(key)
        .with("platform", new Term("platform." + platform))
        .with("period", PeriodWords.named(scope.period()));
  }
}
