package org.govsm.portal.queries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.provider.ComplaintStanding;
import org.govsm.governance.provider.ProviderStanding;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting providers: complaints that a provider did not answer in the time that it agreed to. */
record WaitingProviders(Clock clock) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (!caller.isAnyOf(ProviderService.ROLES)) {
      return items;
    }
    Providers all = new Providers(tx);
    ProviderService service = new ProviderService(clock);
    for (String department : all.departments()) {
      if (caller.seesDepartment(department)) {
        service.standing(all.newest(department)).found().stream()
            .map(ProviderStanding::complaints)
            .flatMap(List::stream)
            .forEach(one -> late(one).ifPresent(due -> items.add(item(department, one, due))));
      }
    }
    return items;
  }

  /** Since when something is owed that has not come. */
  private Optional<OffsetDateTime> late(ComplaintStanding one) {
    return one.overdue(Moments.inIndia(clock.instant()));
  }

  private WorkItem item(String department, ComplaintStanding one, OffsetDateTime due) {
    return WorkItem.of(
            "provider-late",
            department,
            Map.of(
                "complaint",
                one.id(),
                "platform",
                new PlatformName(one.platform()),
                "at",
                new IndianMoment(due)),
            "/queries/" + department + "/providers",
            Moments.day(due.toInstant()))
        .dueAt(due.toInstant(), clock.instant());
  }
}
