package org.govsm.procurement.contract;

import java.util.List;
import java.util.Optional;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/** What the figures of two KPIs have in common, by what their metrics count. */
final class CommonFigures {

  private final Terms terms;
  private final MetricDictionary dictionary;

  CommonFigures(Terms terms, MetricDictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary;
  }

  /** The metrics of the second figure of which the first has at least a part. */
  List<String> both(Kpi first, Kpi second, String platform) {
    Measure one = first.measure();
    Measure other = second.measure();
    boolean same = one.branch().equals(other.branch());
    boolean figures = isFigure(one) && isFigure(other);
    boolean on = first.platforms().contains(platform) && second.platforms().contains(platform);
    if (!on) {
      return posts(first, second, platform);
    }
    if (!same && !figures || other.operands().isEmpty()) {
      return List.of();
    }
    Operand of = one.operands().get(0);
    Operand at = other.operands().get(0);
    boolean counts = countsPosts(of, platform) && countsPosts(at, platform);
    if (areApart(of, at, platform) || !counts && isCount(of) != isCount(at)) {
      return List.of();
    }
    List<String> codes = codes(of, platform);
    return codes(at, platform).stream()
        .filter(
            code ->
                counts
                    || codes.stream()
                        .anyMatch(c -> dictionary.overlap(platform, c, code).isPresent()))
        .toList();
  }

  /** A value, or by how many it grew: a part of the value, where it is the later. */
  private static boolean isFigure(Measure measure) {
    return measure.kind().equals("value") || isGrowth(measure) && !measure.isInPercent();
  }

  private static boolean isGrowth(Measure measure) {
    return measure.kind().equals("growth");
  }

  /** Whether the second figure has nothing of which the first has no part. */
  boolean covers(Kpi first, Kpi second, String platform) {
    Measure one = first.measure();
    Measure other = second.measure();
    if (one.branch().equals(other.branch())) {
      return true;
    }
    Operand of = one.operands().get(0);
    Operand at = other.operands().get(0);
    if (!first.platforms().contains(platform)) {
      return first.platforms().contains(Kpi.CONTRACT) && of.subject().isEmpty();
    }
    boolean wide =
        of.subject().isEmpty()
            || of.subject()
                .map(id -> name(platform, id))
                .equals(at.subject().map(id -> name(platform, id)));
    boolean all =
        of.origin().filter(origin -> !origin.equals("all")).isEmpty()
            || of.origin().equals(at.origin());
    boolean account = !of.ofPosts() || at.ofPosts();
    List<String> codes = codes(of, platform);
    return wide
        && all
        && account
        && (isCount(of)
            || codes(at, platform).stream()
                .allMatch(
                    code -> codes.stream().anyMatch(c -> has(one, c, other, code, platform))));
  }

  private boolean has(Measure one, String first, Measure other, String second, String platform) {
    boolean grows = isState(platform, second) && isGrowth(other) && !isState(platform, first);
    boolean has =
        dictionary
            .overlap(platform, first, second)
            .filter(grows ? first::equals : second::equals)
            .isPresent();
    return has && !isBeyond(one, first, other, second, platform);
  }

  /** Of what was gained and lost again, or stood before, the number at the end has nothing. */
  private boolean isBeyond(
      Measure one, String first, Measure other, String second, String platform) {
    if (!isState(platform, first)) {
      return isGrowth(one) && !isGrowth(other);
    }
    boolean net = dictionary.find(platform, second).filter(Metric::mayBeNegative).isPresent();
    return isState(platform, second) ? isGrowth(one) && !isGrowth(other) : !net;
  }

  private boolean isState(String platform, String code) {
    return dictionary.find(platform, code).filter(one -> one.kind() == Kind.STATE).isPresent();
  }

  private boolean areApart(Operand one, Operand other, String platform) {
    return areApart(
            one.subject().map(id -> name(platform, id)),
            other.subject().map(id -> name(platform, id)))
        || one.origin().filter("all"::equals).isEmpty()
            && other.origin().filter("all"::equals).isEmpty()
            && areApart(one.origin(), other.origin());
  }

  private String name(String platform, String subject) {
    return terms.names().any(platform, subject);
  }

  private static boolean areApart(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** How many posts went out is one number, whatever is read of them. */
  private static boolean isCount(Operand operand) {
    return operand.ofPosts() && operand.across().equals("count");
  }

  private List<String> codes(Operand operand, String platform) {
    return operand.metrics().stream()
        .flatMap(name -> dictionary.resolve(platform, name).stream())
        .map(Metric::code)
        .toList();
  }

  /** Posts as the parties count them, where one counts those and the other those of platforms. */
  Optional<List<String>> counted(Kpi first, Kpi second) {
    return second.platforms().stream()
        .map(platform -> posts(first, second, platform))
        .filter(codes -> !codes.isEmpty())
        .findFirst();
  }

  /** What the parties count is of all platforms: posts of one platform are among them. */
  private List<String> posts(Kpi first, Kpi second, String platform) {
    boolean own = platform.equals(Kpi.CONTRACT);
    if (own == first.platforms().contains(Kpi.CONTRACT) || !countsPosts(second, platform)) {
      return List.of();
    }
    boolean both = first.platforms().stream().anyMatch(where -> countsPosts(first, where));
    Kpi parties = own ? second : first;
    return both ? codes(parties.measure().operands().get(0), Kpi.CONTRACT) : List.of();
  }

  private boolean countsPosts(Kpi kpi, String platform) {
    Measure measure = kpi.measure();
    return isFigure(measure)
        && !measure.operands().isEmpty()
        && countsPosts(measure.operands().get(0), platform);
  }

  private boolean countsPosts(Operand operand, String platform) {
    return isCount(operand)
        || operand.metrics().stream()
            .flatMap(name -> dictionary.resolve(platform, name).stream())
            .anyMatch(metric -> !metric.countsPosts().isEmpty());
  }
}
