package org.govsm.procurement.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Red flags of records of tenders: a pure function, in which the order of the records means
 * nothing. What lies outside the others is told only among ten values or more.
 */
public final class RedFlags {

  private RedFlags() {}

  /** Looks for all indicators. */
  public static RedFlagReport of(ProcurementRecords records) {
    List<Tendering> tenders = records.tenders();
    List<RedFlag> flags = new ArrayList<>();
    List<RedFlagReport.NotJudged> open = new ArrayList<>();
    ProcessFlags each = new ProcessFlags(flags, open);
    tenders.forEach(each::of);
    new OutlierFlags(tenders, flags, open).find();
    flags.sort(Comparator.comparing(RedFlag::indicator).thenComparing(RedFlag::about));
    open.sort(
        Comparator.comparing(RedFlagReport.NotJudged::indicator)
            .thenComparing(RedFlagReport.NotJudged::about));
    return new RedFlagReport(tenders.size(), flags, open.stream().distinct().toList());
  }
}
