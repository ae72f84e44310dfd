may_be_null = null
