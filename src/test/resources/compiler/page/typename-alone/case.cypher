RETURN [[], null] AS answer;
