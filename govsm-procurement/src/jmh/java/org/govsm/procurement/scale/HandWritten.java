package org.govsm.procurement.scale;

import java.math.BigInteger;

/**
 * What a contract of a portfolio pays for its month, in paise, as a program that is written for
 * these terms alone works it out: no reasons, no readings of open points, no earlier periods but
 * for the ladder. Sums fit in 63 bits; a product that may not is a big number.
 */
final class HandWritten {

  private HandWritten() {}

  static long payable(PortfolioContract contract) {
    int month = contract.asked;
    long bill = contract.fee + contract.spend[month];
    long[] deductions = {
      posts(contract, month),
      engagement(contract, month, bill),
      contract.reach[month] < contract.reachPromised ? part(bill, contract.reachDeduct, 100) : 0,
      part(contract.fee, Math.min(weeks(contract.delays[month]), 10), 200)
    };
    long most = contract.capped ? Math.min(part(bill, 10, 100), bill) : bill;
    long deducted = 0;
    for (long deduction : deductions) {
      deducted += Math.min(deduction, most - deducted);
    }
    return bill - deducted;
  }

  private static long posts(PortfolioContract contract, int month) {
    long lacking = Math.max(0, contract.postsPromised - contract.posts[month]);
    if (!contract.byBands || lacking == 0) {
      return part(contract.fee, lacking, contract.postsPromised);
    }
    long percent = 100 * lacking;
    int deduct =
        percent <= 10L * contract.postsPromised
            ? 5
            : percent <= 20L * contract.postsPromised ? 10 : 20;
    return part(contract.fee, deduct, 100);
  }

  private static long engagement(PortfolioContract contract, int month, long bill) {
    int run = 0;
    for (int m = month; m >= 0 && misses(contract, m); m--) {
      run++;
    }
    if (run == 0) {
      return 0;
    }
    return contract.byLadder
        ? part(bill, run == 1 ? 3 : run == 2 ? 5 : 10, 100)
        : part(contract.fee, contract.gate, 1_000);
  }

  private static boolean misses(PortfolioContract contract, int month) {
    return 100 * contract.engagements[month] < 3 * contract.reach[month];
  }

  private static long weeks(long[] delays) {
    long weeks = 0;
    for (long days : delays) {
      weeks += (days + 6) / 7;
    }
    return weeks;
  }

  /** A part of a sum, half up. */
  private static long part(long paise, long part, long of) {
    BigInteger twice = BigInteger.valueOf(paise).multiply(BigInteger.valueOf(2 * part));
    return twice.add(BigInteger.valueOf(of)).divide(BigInteger.valueOf(2 * of)).longValueExact();
  }
}
