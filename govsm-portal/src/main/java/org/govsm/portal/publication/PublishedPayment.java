package org.govsm.portal.publication;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;

/**
 * A payment as it is published.
 *
 * @param contract the id of the contract
 * @param amount what left; below nothing where it came back
 * @param former to whom, where the contract is another supplier's now
 */
public record PublishedPayment(
    String contract, LocalDate on, Money amount, Optional<String> former) {}
