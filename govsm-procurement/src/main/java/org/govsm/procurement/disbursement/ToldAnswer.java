package org.govsm.procurement.disbursement;

import java.time.LocalDate;

/**
 * Answer with the day on which it was learnt.
 *
 * @param answer what the bank says
 * @param learntOn the day in India on which it was recorded
 */
record ToldAnswer(BankAnswer answer, LocalDate learntOn) {

  boolean is(BankAnswer.Kind kind) {
    return answer.kind() == kind;
  }
}
