"""Asks a running portal through the client that was made for Python: ADDRESS."""

import sys

from openapi_client import ApiClient, ApiException, Configuration
from openapi_client.api.decisions_api import DecisionsApi
from openapi_client.models.case import Case

api = DecisionsApi(ApiClient(Configuration(host=sys.argv[1])))
facts = Case(days={"publication": "2019-04-02"}, facts={"value": "40000.50"})
decision = api.decide("procedure.gem", facts)
print(decision["answer"]["procedure"])
print(len(api.questions(lang="hi", book="IN.WB").questions) > 20)
try:
    api.decide("procedure.gem", Case(facts={"vaule": 1}))
except ApiException as refused:
    print(refused.status, "/facts/vaule" in refused.body)
