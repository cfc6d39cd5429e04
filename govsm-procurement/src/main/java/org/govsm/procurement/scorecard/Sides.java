package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/**
 * Whether two figures may be set against each other or added up: they must be of the same accounts,
 * and those of a post must reach to about the same instant.
 */
final class Sides {

  /** Ways to put posts together that grow with their number. */
  private static final Set<String> ADDED_UP = Set.of("sum", "count");

  private final Scope scope;
  private final String platform;

  Sides(Scope scope, String platform) {
    this.scope = scope;
    this.platform = platform;
  }

  /** Why the sides of a rate do not go together. */
  Optional<Measured> against(Operand of, Measured above, Operand per, Measured below) {
    if (above.value().isEmpty() || below.value().isEmpty()) {
      return Optional.empty();
    }
    boolean settled = of.origin().isPresent() && per.origin().isPresent();
    boolean oneIsState = areAll(of, Kind.STATE) != areAll(per, Kind.STATE);
    Optional<Measured> other =
        settled || oneIsState ? Optional.empty() : otherwise(of, above, per, below);
    if (other.isPresent()) {
      return other;
    } else if (of.ofPosts() != per.ofPosts()) {
      return of.ofPosts()
          ? owners(of, per, below).or(() -> each(of, per, below))
          : owners(per, of, above).or(() -> each(per, of, above));
    } else if (of.ofPosts()) {
      return apart(of, above.ends(), per, below.ends());
    }
    Optional<Measured> lacking =
        per.subject().isPresent() ? Optional.empty() : lacking(of, above, per, below);
    return lacking.or(
        () -> of.subject().isPresent() ? Optional.empty() : lacking(per, below, of, above));
  }

  /** Two figures of different origins, or of days that are cut at different midnights. */
  Optional<Measured> otherwise(Operand of, Measured some, Operand per, Measured others) {
    if (some.marks().equals(others.marks())) {
      return Optional.empty();
    }
    Set<String> codes = new LinkedHashSet<>(codes(scope, of, platform));
    codes.addAll(codes(scope, per, platform));
    List<String> both = List.copyOf(codes);
    if (!Mark.isOneOrigin(some.marks(), others.marks())) {
      return Optional.of(Measured.held(Missing.of("origin", scope, platform, both)));
    }
    boolean days =
        !of.ofPosts() && !per.ofPosts() && areAll(of, Kind.FLOW) && areAll(per, Kind.FLOW);
    return days && !midnights(some).equals(midnights(others))
        ? Optional.of(Measured.held(zones(both, some, others)))
        : Optional.empty();
  }

  private boolean areAll(Operand operand, Kind kind) {
    return operand.metrics().stream()
        .allMatch(n -> scope.dictionary().resolve(platform, n).orElseThrow().kind() == kind);
  }

  /** By how much the midnights of the period are away from those of Greenwich. */
  private Set<List<ZoneOffset>> midnights(Measured measured) {
    return Mark.all(
        measured.marks(),
        mark ->
            List.of(
                mark.zone().getRules().getOffset(scope.start()),
                mark.zone().getRules().getOffset(scope.end())));
  }

  private Message zones(List<String> codes, Measured some, Measured others) {
    Set<String> zones = new TreeSet<>(Mark.all(some.marks(), mark -> mark.zone().getId()));
    zones.addAll(Mark.all(others.marks(), mark -> mark.zone().getId()));
    return Missing.of("side-zones", scope, platform, codes).with("zones", List.copyOf(zones));
  }

  /** An account that one figure has and the other has not; nobody knows what it would add. */
  private Optional<Measured> lacking(Operand of, Measured there, Operand per, Measured lacks) {
    return beside(there.ends().keySet(), lacks.ends().keySet())
        .map(
            subject ->
                Measured.unknown(
                    Missing.of("side", scope, platform, codes(scope, of, platform))
                        .with("subject", subject)
                        .with("lacking", Missing.terms(platform, codes(scope, per, platform)))));
  }

  /**
   * An account that other figures of the period have and this one has not: without it, a figure of
   * all accounts is not known to be small.
   */
  Optional<Measured> lackedBy(Operand of, Measured has, List<Operand> others) {
    if (of.ofPosts() || of.subject().isPresent()) {
      return Optional.empty();
    }
    return others.stream()
        .filter(other -> !other.ofPosts())
        .flatMap(
            other -> {
              Measured read = OperandReader.side(scope, other, platform).values().get(0);
              return lacking(other, read, of, has).stream();
            })
        .findFirst();
  }

  /** Posts, and a figure of accounts that they are not of, as far as it is known whose they are. */
  private Optional<Measured> owners(Operand posts, Operand accounts, Measured figure) {
    if (posts.subject().isPresent() || platform.equals(Kpi.CONTRACT)) {
      return Optional.empty();
    }
    Set<String> owners = scope.cache().accounts(scope.knownBy()).ofPosts(scope, platform);
    Set<String> there = new TreeSet<>();
    figure.ends().keySet().forEach(name -> there.add(scope.names().account(platform, name)));
    if (owners.isEmpty() || there.isEmpty()) {
      return Optional.empty();
    }
    for (String owner : owners) {
      if (!there.contains(owner)) {
        return Optional.of(
            perhaps(owner, there, accounts)
                .orElseGet(
                    () ->
                        Measured.unknown(
                            Missing.of("side", scope, platform, codes(scope, posts, platform))
                                .with("subject", owner)
                                .with("lacking", metrics(accounts)))));
      }
    }
    PostIndex index = scope.cache().posts(scope, platform);
    return there.stream()
        .filter(account -> !owners.contains(account))
        .filter(account -> !index.isReadFor(scope, account))
        .findFirst()
        .map(
            account ->
                perhaps(account, owners, accounts)
                    .orElseGet(
                        () ->
                            Measured.unknown(
                                Missing.of(
                                        "side-posts",
                                        scope,
                                        platform,
                                        codes(scope, posts, platform))
                                    .with("subject", account)
                                    .with("other", metrics(accounts)))));
  }

  /**
   * A figure of one post, as a mean is, and the sum of several accounts: a post is of one of them,
   * and only the contract can say whether each account is judged by itself or all together.
   */
  private Optional<Measured> each(Operand posts, Operand accounts, Measured figure) {
    boolean ofOne = posts.subject().isPresent() || !ADDED_UP.contains(posts.across());
    List<String> all = List.copyOf(new TreeSet<>(figure.ends().keySet()));
    return !ofOne || all.size() < 2 || platform.equals(Kpi.CONTRACT)
        ? Optional.empty()
        : Optional.of(
            Measured.held(
                Missing.of("side-each", scope, platform, codes(scope, posts, platform))
                    .with("accounts", all)
                    .with("other", metrics(accounts))));
  }

  private Optional<Measured> perhaps(String account, Set<String> others, Operand accounts) {
    Metric metric = scope.dictionary().resolve(platform, accounts.metrics().get(0)).orElseThrow();
    return others.stream()
        .map(other -> scope.names().doubtful(platform, List.of(account, other)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(both -> Measured.held(Missing.sides(scope, metric, both)));
  }

  private List<Term> metrics(Operand operand) {
    return Missing.terms(platform, codes(scope, operand, platform));
  }

  /** The metrics that the names of an operand mean on a platform. */
  static List<String> codes(Scope scope, Operand operand, String platform) {
    return operand.metrics().stream()
        .map(name -> scope.dictionary().resolve(platform, name).orElseThrow().code())
        .toList();
  }

  /** The first of some accounts that is not among others. */
  static Optional<String> beside(Collection<String> some, Collection<String> others) {
    TreeSet<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left.stream().findFirst();
  }

  private Optional<Measured> apart(
      Operand of, Map<String, Instant> above, Operand per, Map<String, Instant> below) {
    Duration most = Duration.ofHours(scope.dictionary().togetherHours());
    for (Map.Entry<String, Instant> one : new TreeMap<>(above).entrySet()) {
      Instant other = below.getOrDefault(one.getKey(), one.getValue());
      if (Duration.between(one.getValue(), other).abs().compareTo(most) > 0) {
        return Optional.of(
            Measured.held(
                Missing.of("apart", scope, platform, codes(scope, of, platform))
                    .with("subject", one.getKey())
                    .with("other", Missing.terms(platform, codes(scope, per, platform)))
                    .with("day", Missing.day(one.getValue()))
                    .with("otherDay", Missing.day(other))
                    .with("hours", most.toHours())));
      }
    }
    return Optional.empty();
  }
}
