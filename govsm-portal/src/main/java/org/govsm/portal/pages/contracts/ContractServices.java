package org.govsm.portal.pages.contracts;

import org.govsm.portal.contracts.BoardService;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.EventService;
import org.govsm.portal.contracts.Idempotency;
import org.govsm.portal.contracts.ReadingService;
import org.govsm.portal.store.Store;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * What the pages of contracts work with.
 *
 * @param store where all is kept
 * @param once does what a form asks for once
 * @param contracts writes and finds contracts
 * @param readings takes files in
 * @param certificates issues certificates and makes them again
 * @param boards scores periods
 * @param events shows what happened
 * @param dictionary the metrics
 */
public record ContractServices(
    Store store,
    Idempotency idempotency,
    ContractService contracts,
    ReadingService readings,
    CertificateService certificates,
    BoardService boards,
    EventService events,
    MetricDictionary dictionary) {}
