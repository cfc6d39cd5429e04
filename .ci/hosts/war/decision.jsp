<%@ page contentType="text/plain;charset=UTF-8" pageEncoding="UTF-8" isELIgnored="false" %>${decision.answer.procedure}: ${decision.explanation}
