package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.facts.FactNode;

/**
 * Whether a campaign ran while the Model Code of Conduct held. One that was stopped on the first
 * day of a freeze was stopped at once.
 */
final class CampaignInFreeze {

  private final CheckInput input;
  private final FactNode campaign;
  private final Set<String> missing = new LinkedHashSet<>();
  private boolean inside;

  private CampaignInFreeze(CheckInput input, FactNode campaign) {
    this.input = input;
    this.campaign = campaign;
  }

  static CampaignInFreeze of(CheckInput input, FactNode campaign) {
    CampaignInFreeze ran = new CampaignInFreeze(input, campaign);
    for (FactNode freeze : input.accounts().freezes().orElse(List.of())) {
      LawDays.day(freeze.at("from"))
          .filter(from -> !from.isAfter(input.today()))
          .filter(from -> input.beforeLaw(from).isEmpty())
          .ifPresent(from -> ran.look(freeze, from));
    }
    return ran;
  }

  boolean isInside() {
    return inside;
  }

  boolean isOutside() {
    return !inside && missing.isEmpty();
  }

  /** What is not known; nothing where the answer is. */
  List<String> missing() {
    return inside ? List.of() : List.copyOf(missing);
  }

  private void look(FactNode freeze, LocalDate from) {
    Set<String> open = new LinkedHashSet<>();
    if (reaches(from, open) && begins(freeze.at("until"), open) && concerns(freeze, open)) {
      inside |= open.isEmpty();
      missing.addAll(open);
    }
  }

  /** Whether it may have run after the first day of a freeze, or begun on it. */
  private boolean reaches(LocalDate from, Set<String> open) {
    FactNode to = campaign.at("stoppedAt");
    Optional<LocalDate> stopped = LawDays.day(to);
    if (to.isAbsent()) {
      open.add(to.path());
    }
    boolean begun =
        LawDays.day(campaign.at("startedAt")).filter(day -> !day.isBefore(from)).isPresent();
    return stopped.isEmpty() || stopped.get().isAfter(from) || begun;
  }

  /** Whether it may have begun before a freeze was over, and by today. */
  private boolean begins(FactNode until, Set<String> open) {
    FactNode from = campaign.at("startedAt");
    Optional<LocalDate> started = LawDays.day(from);
    Optional<LocalDate> end = LawDays.day(until);
    if (started.filter(day -> day.isAfter(input.today())).isPresent()) {
      return false;
    } else if (until.isAbsent()) {
      open.add("modelCode.freezes[].until");
    } else if (started.isEmpty() && end.filter(day -> !day.isAfter(input.today())).isPresent()) {
      open.add(from.path());
    }
    return started.isEmpty() || end.filter(day -> !started.get().isBefore(day)).isEmpty();
  }

  /** Whether a freeze may be of its accounts; one that runs from none is the department's own. */
  private boolean concerns(FactNode freeze, Set<String> open) {
    FactNode frozen = freeze.at("accounts");
    FactNode accounts = campaign.at("accounts");
    if (frozen.isAbsent()) {
      boolean strange = freeze.at("place").isGiven();
      open.add(strange ? ElectionChecks.STATE : "modelCode.freezes[].accounts");
    } else if (frozen.isGiven() && accounts.isAbsent()) {
      open.add("campaigns[].accounts");
    }
    boolean same =
        !frozen.isGiven()
            || !accounts.isGiven()
            || accounts.texts().stream().anyMatch(frozen.texts()::contains);
    return same || isStrange(frozen, accounts, open);
  }

  /** Whether one of the two names an account that nobody has, which may be meant for another. */
  private boolean isStrange(FactNode frozen, FactNode accounts, Set<String> open) {
    boolean frozenListed = input.accounts().areListed(frozen);
    boolean listed = input.accounts().areListed(accounts);
    if (!frozenListed) {
      open.add("modelCode.freezes[].accounts");
    }
    if (!listed) {
      open.add("campaigns[].accounts");
    }
    return !frozenListed || !listed;
  }
}
