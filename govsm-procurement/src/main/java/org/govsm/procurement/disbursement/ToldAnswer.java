package org.govsm.procurement.disbursement;

import java.time.LocalDate;

/**
 * Answer with the day on which it was learnt.
 *
 * @param answer what the bank says
 * @param learntOn the day in India on which it was recorded
 * @param file the number of the file on record that tells it
 */
record ToldAnswer(BankAnswer answer, LocalDate learntOn, int file) {

  boolean is(BankAnswer.Kind kind) {
    return answer.kind() == kind;
  }
}
