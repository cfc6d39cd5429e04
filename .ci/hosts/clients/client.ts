import { Configuration, DecisionsApi, ResponseError } from './made';

/** Asks a running portal through the client that was made for TypeScript: ADDRESS. */
async function main(address: string): Promise<void> {
  const api = new DecisionsApi(new Configuration({ basePath: address }));
  const decision = await api.decide({
    question: 'procedure.gem',
    _case: { days: { publication: '2019-04-02' }, facts: { value: '40000.50' } },
  });
  console.log(decision.answer.procedure);
  const { questions } = await api.questions({ lang: 'hi', book: 'IN.WB' });
  console.log((questions ?? []).length > 20);
  try {
    await api.decide({ question: 'procedure.gem', _case: { facts: { vaule: 1 } } });
  } catch (e) {
    if (!(e instanceof ResponseError)) {
      throw e;
    }
    console.log(e.response.status, (await e.response.text()).includes('/facts/vaule'));
  }
}

main(process.argv[2]);
